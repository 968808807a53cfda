<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>ActionWindow</name>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>&lt;h3&gt;Graft {0}&lt;/h3&gt;&lt;p&gt;Adapts a trained Keras model to a new task on your own machine.&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</source>
   <translation>&lt;h3&gt;Graft {0}&lt;/h3&gt;&lt;p&gt;在自己的机器上，让训练好的 Keras 模型适应新任务。&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>About Graft</source>
   <translation>关于 Graft</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Devices</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Devices that Graft can train on</source>
   <translation>Graft 可用于训练的设备</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Go back to what was open before this</source>
   <translation>回到此前打开的内容</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Open a model</source>
   <translation>打开模型</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Open a recipe</source>
   <translation>打开配方</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Open a run's folder</source>
   <translation>打开运行文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Recipes (*.json *.zip)</source>
   <translation>配方 (*.json *.zip)</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Saving the settings</source>
   <translation>保存设置</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>This layer and all after it train:</source>
   <translation>此层及其后各层参与训练：</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Unfreeze from layer</source>
   <translation>从指定层解冻</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>What was open &amp;before</source>
   <translation>之前打开的内容(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>gives other results</source>
   <translation>结果不同</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>works</source>
   <translation>可用</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>{0} s</source>
   <translation>{0} 秒</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;About Graft</source>
   <translation>关于 Graft(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Advise what to unfreeze</source>
   <translation>建议解冻哪些层(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Cancel the run…</source>
   <translation>取消运行(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>&amp;Class of what is selected…</source>
   <translation>所选的类别(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Compare curves</source>
   <translation>比较曲线(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Cut here</source>
   <translation>在此截断(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>&amp;Data</source>
   <translation>数据(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Device report…</source>
   <translation>设备报告(&amp;D)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;End where Graft ends it</source>
   <translation>恢复 Graft 的默认截断处(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/evaluate.py" />
   <source>&amp;Evaluate</source>
   <translation>评估(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>&amp;Export…</source>
   <translation>导出(&amp;E)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Find a layer</source>
   <translation>查找层(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Find anything…</source>
   <translation>查找任何功能(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Find runs</source>
   <translation>查找运行(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Freeze all</source>
   <translation>全部冻结(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Go on</source>
   <translation>继续(&amp;G)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Go on with it</source>
   <translation>继续此运行(&amp;G)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Keyboard shortcuts</source>
   <translation>键盘快捷键(&amp;K)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Model</source>
   <translation>模型(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>&amp;New</source>
   <translation>新建(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Note…</source>
   <translation>备注(&amp;N)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Open the folder</source>
   <translation>打开文件夹(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Paste and judge</source>
   <translation>粘贴并预测(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Pause</source>
   <translation>暂停(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Preprocessing</source>
   <translation>预处理(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>&amp;Read again</source>
   <translation>重新读取(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Redo {0}</source>
   <translation>重做：{0}(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Resume the run</source>
   <translation>恢复运行(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <location filename="../../gui/actions/view.py" />
   <source>&amp;Runs</source>
   <translation>运行列表(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>&amp;Save project</source>
   <translation>保存项目(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>&amp;Show in the file manager</source>
   <translation>在文件管理器中显示(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Stop, keep best</source>
   <translation>停止并保留最佳(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Suggest by the data</source>
   <translation>按数据给出建议(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Tags…</source>
   <translation>标记(&amp;T)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Tour</source>
   <translation>导览(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Train</source>
   <translation>训练(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Train from the selected layer</source>
   <translation>从选中的层开始训练(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Try again</source>
   <translation>重试(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>&amp;Undo {0}</source>
   <translation>撤销：{0}(&amp;U)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Unfreeze from layer…</source>
   <translation>从指定层解冻(&amp;U)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>&amp;Use this recipe</source>
   <translation>使用此配方(&amp;U)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>&amp;View</source>
   <translation>视图(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Weights address…</source>
   <translation>权重地址(&amp;W)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Why this value?</source>
   <translation>为什么是这个值？(&amp;Y)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>A crash of training leaves the window alive, and a GPU gets its memory back when training has ended</source>
   <translation>训练崩溃不会影响窗口，训练结束后 GPU 显存会释放</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>A new run with these settings that begins with the best weights</source>
   <translation>用这些设置、从最佳权重开始一次新的运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>A small model and pictures of leaves, ready to train</source>
   <translation>一个小模型和一组树叶图片，可以直接训练</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>All that can be done by keys alone</source>
   <translation>所有可以只用键盘完成的操作</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>All that happened, with times: read it, filter it, save it for a report</source>
   <translation>发生过的一切及其时间：可阅读、筛选、保存以便报告</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Back to the &amp;source as it came</source>
   <translation>还原为源模型的原样(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Chinese where the system speaks it, else English</source>
   <translation>系统为中文时用中文，否则用英文</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Choose a &amp;built-in model…</source>
   <translation>选择内置模型(&amp;B)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Close Graft</source>
   <translation>关闭 Graft</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Colours of the &amp;system</source>
   <translation>跟随系统配色(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Cop&amp;y as a table</source>
   <translation>复制为表格(&amp;Y)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Cop&amp;y the corrected data…</source>
   <translation>复制更正后的数据(&amp;Y)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Copy the selected rows, or all, to paste them into a spreadsheet</source>
   <translation>复制选中的行或全部，可粘贴到电子表格</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Dark text on light ground</source>
   <translation>浅色背景，深色文字</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Delete the selected runs; they can come back (Delete in the list)</source>
   <translation>删除所选运行；可以找回（在列表中按 Delete）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>Do again what was taken back</source>
   <translation>恢复刚才撤销的修改</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Do not use the selected pictures; files are untouched (X in the grid)</source>
   <translation>不使用选中的图片，文件不受影响（在网格中按 X）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>End the run now and keep its best epoch</source>
   <translation>现在结束运行，保留最佳的一轮</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>End the run without a result; asks first what becomes of it</source>
   <translation>结束运行，不留结果；会先询问如何处理</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Engine in its &amp;own process (recommended)</source>
   <translation>引擎使用独立进程（推荐）(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Engine in the &amp;window's process</source>
   <translation>引擎在窗口进程中运行(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Engine where it c&amp;an run</source>
   <translation>引擎自动选择进程(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/evaluate.py" />
   <source>Ev&amp;aluate</source>
   <translation>评估(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>Find any action, setting, layer or run by a few letters of it</source>
   <translation>输入几个字母，查找任何操作、设置、层或运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Go back to the part before</source>
   <translation>回到上一个部分</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Go on to the steps, the model, the page or the runs, where you left it</source>
   <translation>依次转到步骤栏、模型、页面或运行列表，回到上次的位置</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Go on with the interrupted run from its last saved epoch</source>
   <translation>从最后保存的一轮继续中断的运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Go on with the run that is shown for five epochs more</source>
   <translation>让当前显示的运行再训练五轮</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Go on with the selected run from its last saved epoch</source>
   <translation>从最后保存的一轮继续所选运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Go to this step</source>
   <translation>转到这一步</translation>
  </message>
  <message>
   <location filename="../../gui/actions/evaluate.py" />
   <source>Have everything in a large folder answered into a table</source>
   <translation>把一个大文件夹中的全部内容预测成表格</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>Have the picture or files on the clipboard judged by the run</source>
   <translation>让模型预测剪贴板中的图片或文件</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Hold the run, or go on with it</source>
   <translation>暂停运行，或继续运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>How pixels were prepared when the model was trained</source>
   <translation>训练这个模型时像素是怎样处理的</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>In its own process, or in the window's where the system lets none start</source>
   <translation>使用独立进程；系统不允许时在窗口进程中运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Keep of the source model what Graft keeps by default</source>
   <translation>源模型只保留 Graft 默认保留的部分</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Keep the model up to the layer before the selected one</source>
   <translation>保留到选中层的前一层为止</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Keep the model up to the selected layer; the head starts after it</source>
   <translation>保留到选中的层为止，头部接在它之后</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>L&amp;og…</source>
   <translation>日志(&amp;O)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Lan&amp;guage of the system</source>
   <translation>系统语言(&amp;G)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Lay the curves of the selected runs over each other (Space in the list)</source>
   <translation>把所选运行的曲线叠放在一起（在列表中按 Space）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Leave &amp;out what is selected</source>
   <translation>排除所选(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Light or dark, as the system is</source>
   <translation>浅色或深色，与系统一致</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Light text on dark ground</source>
   <translation>深色背景，浅色文字</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Look at a sample of the data for blocks that are worth training</source>
   <translation>用一部分数据看看哪些块值得训练</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>MNIST, Fashion-MNIST or CIFAR, fetched as Keras does</source>
   <translation>MNIST、Fashion-MNIST 或 CIFAR，按 Keras 的方式下载</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Models and data folders that were open before</source>
   <translation>以前打开过的模型和数据文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Move to the t&amp;rash…</source>
   <translation>移到回收站(&amp;R)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Name a layer: it and all after it train</source>
   <translation>指定一层，它及其后各层都参与训练</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Next &amp;part of the window</source>
   <translation>窗口的下一个部分(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>No layer of the source model changes; only the new head trains</source>
   <translation>源模型的各层都不变，只训练新头部</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>One process for all; a crash of training closes the window too</source>
   <translation>全部在一个进程中；训练崩溃时窗口也会关闭</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open &amp;data folder…</source>
   <translation>打开数据文件夹(&amp;D)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open &amp;model…</source>
   <translation>打开模型(&amp;M)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open &amp;recent</source>
   <translation>最近打开(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Open a &amp;Keras data set…</source>
   <translation>打开 Keras 数据集(&amp;K)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Open a .zip or .tar, a .csv, .npz, or the files of MNIST or CIFAR</source>
   <translation>打开 .zip 或 .tar、.csv、.npz，或 MNIST、CIFAR 的文件</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open a Keras model file: .keras, .h5 or .hdf5</source>
   <translation>打开 Keras 模型文件：.keras、.h5 或 .hdf5</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <location filename="../../gui/actions/file.py" />
   <source>Open a folder of pictures with one subfolder for each class</source>
   <translation>打开图片文件夹，每个类别一个子文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open a project: its model, data, choices and run</source>
   <translation>打开项目：其中的模型、数据、各项选择和运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open a run that was trained elsewhere, or watch it while it trains</source>
   <translation>打开在别处训练的运行，或在它训练时查看</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Open an archive, &amp;table or array…</source>
   <translation>打开压缩包、表格或数组(&amp;T)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Open data &amp;folder…</source>
   <translation>打开数据文件夹(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Open or fold the list of runs</source>
   <translation>展开或收起运行列表</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open proje&amp;ct…</source>
   <translation>打开项目(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open reci&amp;pe…</source>
   <translation>打开配方(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open run &amp;folder…</source>
   <translation>打开运行文件夹(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>Open the &amp;sample</source>
   <translation>打开示例(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Open the data folder outside Graft</source>
   <translation>在 Graft 之外打开数据文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Open the recipe of a run: its model, data and choices</source>
   <translation>打开某次运行的配方：它的模型、数据和各项选择</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Open what is selected in &amp;large</source>
   <translation>放大查看所选(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/evaluate.py" />
   <source>Predict a &amp;folder into a table…</source>
   <translation>把文件夹预测成表格(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Previous p&amp;art of the window</source>
   <translation>窗口的上一个部分(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Projects that were open before</source>
   <translation>以前打开过的项目</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Re&amp;move this and all after it</source>
   <translation>移除此层及其后各层(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Re-&amp;initialise this layer</source>
   <translation>重新初始化此层(&amp;I)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Re-initialise from here &amp;on</source>
   <translation>从此层起重新初始化(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>Read in the tour about the field that has the focus</source>
   <translation>在导览中阅读当前字段的说明</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Read the folder again after its files have changed</source>
   <translation>文件有变化时重新读取文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Recent pro&amp;jects</source>
   <translation>最近的项目(&amp;J)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Running &amp;work and messages</source>
   <translation>进行中的工作和消息(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Sa&amp;ve recipe…</source>
   <translation>保存配方(&amp;V)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Save a repor&amp;t…</source>
   <translation>保存报告(&amp;T)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Save model and choices to train them on another machine</source>
   <translation>保存模型和各项选择，以便在另一台机器上训练</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Save model, data, choices and run as a project</source>
   <translation>把模型、数据、各项选择和运行保存为项目</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Save project &amp;as…</source>
   <translation>项目另存为(&amp;A)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Save the project in another file</source>
   <translation>把项目保存到另一个文件</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Say which class the selected pictures are of (L in the grid)</source>
   <translation>指定选中的图片属于哪个类别（在网格中按 L）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/evaluate.py" />
   <source>Score the current run on the split that is chosen on its page</source>
   <translation>在评估页选定的划分上计算当前运行的得分</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Search for better settin&amp;gs…</source>
   <translation>搜索更好的设置(&amp;G)…</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>Search the layers by name or type</source>
   <translation>按名称或类型查找层</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>Set head and training to what suits the size of the data</source>
   <translation>按数据量设置合适的头部和训练方式</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Show only the runs with some words or a #tag</source>
   <translation>只显示含有某些词或 #标记的运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Show or hide the selected layer's configuration and weights</source>
   <translation>显示或隐藏选中层的配置和权重</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Show the selected picture or recording in large (Enter in the grid)</source>
   <translation>放大查看选中的图片或录音（在网格中按 Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Show the selected pictures as they enter the model (M in the grid)</source>
   <translation>按输入模型时的样子显示选中的图片（在网格中按 M）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Show this run's files</source>
   <translation>显示这次运行的文件</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Start a run</source>
   <translation>开始一次运行</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Start again from the &amp;best</source>
   <translation>从最佳权重重新开始(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Start with nothing open</source>
   <translation>从空白开始</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Take back every change of the source model at once</source>
   <translation>一次撤销对源模型的所有修改</translation>
  </message>
  <message>
   <location filename="../../gui/actions/edit.py" />
   <source>Take back the last change of model, data, head or training</source>
   <translation>撤销对模型、数据、头部或训练的上一次修改</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Take over the model, data and choices of the selected run; can be undone</source>
   <translation>采用所选运行的模型、数据和各项选择；可以撤销</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>The models that come with Keras, with their weights</source>
   <translation>Keras 自带的模型及其权重</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>The selected layer and all after it get new random weights</source>
   <translation>选中的层及其后各层换成新的随机权重</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>The selected layer and all after it train (Shift+Space in the tree)</source>
   <translation>选中的层及其后各层都参与训练（在树中按 Shift+Space）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>The selected layer forgets what it learned: new random weights</source>
   <translation>选中的层忘掉已学到的内容：换成新的随机权重</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Train &amp;five more epochs</source>
   <translation>再训练五轮(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>Try many combinations of settings and see which are best</source>
   <translation>尝试多种设置组合，看看哪些最好</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>Version and licence</source>
   <translation>版本和许可证</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>What Graft can train on here, and a small test of it</source>
   <translation>Graft 在这台机器上能用什么训练，并做一次小测试</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>What is insi&amp;de a layer</source>
   <translation>查看层的内部(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>What runs, what ended lately, what Graft has told</source>
   <translation>正在运行的、刚结束的，以及 Graft 的消息</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>What the &amp;model sees</source>
   <translation>模型看到的样子(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>What the five steps are for, in two minutes</source>
   <translation>两分钟了解五个步骤的用途</translation>
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Where the weights of built-in models are fetched from</source>
   <translation>内置模型的权重从哪里下载</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Words to find the selected run by</source>
   <translation>便于查找所选运行的词</translation>
  </message>
  <message>
   <location filename="../../gui/actions/runs.py" />
   <source>Write down what the selected run was for (F2 in the list)</source>
   <translation>写下所选运行的用途（在列表中按 F2）</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Write one page with recipe, data, curves, figures and mistakes</source>
   <translation>把配方、数据、曲线、指标和错误写成一个网页</translation>
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>Write the data with all corrections into a new folder</source>
   <translation>把数据连同所有更正写入新文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Write the trained model to files</source>
   <translation>把训练好的模型写成文件</translation>
  </message>
 </context>
 <context>
  <name>Activity</name>
  <message>
   <location filename="../../gui/activity.py" />
   <source>Started: {0}</source>
   <translation>已开始：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>about {0} left</source>
   <translation>还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>begins</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>cancelled after {0}</source>
   <translation>{0}后取消</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>done in {0}</source>
   <translation>{0}完成</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>ends</source>
   <translation>即将结束</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>prepares</source>
   <translation>准备中</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>run {0} of {1}</source>
   <translation>第 {0} 次运行，共 {1} 次</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>runs</source>
   <translation>正在进行</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>stops and keeps the best</source>
   <translation>停止并保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>validation: {0}</source>
   <translation>验证：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>waits for your answer</source>
   <translation>等待你的回答</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>waits until “{0}” has ended</source>
   <translation>等待“{0}”结束</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>{0} a second</source>
   <translation>每秒 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>{0} · took {1}</source>
   <translation>{0} · 用时 {1}</translation>
  </message>
 </context>
 <context>
  <name>ActivityPopup</name>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>All that happened, with times, also in earlier sessions</source>
   <translation>发生过的一切及其时间，包括以前的使用</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Ended lately</source>
   <translation>刚结束</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Messages</source>
   <translation>消息</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Nothing runs now.</source>
   <translation>现在没有进行中的工作。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Open the log</source>
   <translation>打开日志</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Running</source>
   <translation>进行中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Running work and messages</source>
   <translation>进行中的工作和消息</translation>
  </message>
 </context>
 <context>
  <name>AnswerTexts</name>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>1 mistake</source>
   <translation>1 个错误</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>By class pair</source>
   <translation>按类别对</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Confidence</source>
   <translation>置信度</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Estimated</source>
   <translation>估计值</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Largest loss first</source>
   <translation>损失最大的在前</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>No mistakes</source>
   <translation>没有错误</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Not a single mistake on these pictures.</source>
   <translation>这些图片全部预测正确。</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Not a single mistake on these recordings.</source>
   <translation>这些录音全部预测正确。</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Not a single mistake on these rows.</source>
   <translation>这些行全部预测正确。</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Not a single mistake with this label.</source>
   <translation>这个标签没有错误。</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Nothing is in this cell.</source>
   <translation>这一格里没有样本。</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Off by</source>
   <translation>误差</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Predicted</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>Surest mistake</source>
   <translation>最有把握的错误</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>The surest first</source>
   <translation>最有把握的在前</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>There is nothing here.</source>
   <translation>这里没有内容。</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>True</source>
   <translation>真实</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>not evaluated</source>
   <translation>未评估</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>really {0}</source>
   <translation>实际为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{0:,} mistakes, the largest loss first</source>
   <translation>{0:,} 个错误，损失最大的在前</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{0:,} mistakes, the most frequent pair first</source>
   <translation>{0:,} 个错误，最常见的类别对在前</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{0:,} mistakes, the surest first</source>
   <translation>{0:,} 个错误，最有把握的在前</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{0}, so "unsure"</source>
   <translation>{0}，因此为“不确定”</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{0}: the largest errors first</source>
   <translation>{0}：误差最大的在前</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{0}: {1:,} missed, {2:,} found where there is none</source>
   <translation>{0}：漏掉 {1:,} 个，误报 {2:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{1} taken for {2}: {0:,}</source>
   <translation>{1} 被误判为 {2}：{0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/answer_texts.py" />
   <source>{1}: {0:,} recognised</source>
   <translation>{1}：识别正确 {0:,} 个</translation>
  </message>
 </context>
 <context>
  <name>ApplicationsModel</name>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>; the best, or behind it by no more than chance may do</source>
   <translation>；最好，或与最好的差距可能只是偶然</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>; {0} ms each on this machine</source>
   <translation>；在本机上每个 {0} 毫秒</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>How often it is right on ImageNet's photographs, as Keras publishes it</source>
   <translation>在 ImageNet 照片上的正确率，来自 Keras 公布的数据</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>ImageNet top 1</source>
   <translation>ImageNet top 1</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>On your data</source>
   <translation>在你的数据上</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>The file with its ImageNet weights, fetched once</source>
   <translation>含 ImageNet 权重的文件，只下载一次</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>The size of pictures, in pixels, that its weights were trained at</source>
   <translation>训练其权重时所用图片的大小（像素）</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>What a simple head on this model's features gets right of your data (R² for numbers), by cross-validation</source>
   <translation>在这个模型的特征上接一个简单头部，用交叉验证测得它在你的数据上的正确率（数值任务为 R²）</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Without the ImageNet classifier, which your own head replaces</source>
   <translation>不含 ImageNet 分类器，由你自己的头部代替</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>Work of one processor core on one picture, measured by Graft's authors: good for comparing, your machine differs</source>
   <translation>一个处理器核心处理一张图片的时间，由 Graft 作者测得：适合比较，你的机器会有不同</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>fast</source>
   <translation>快</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>medium</source>
   <translation>中等</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>slow</source>
   <translation>慢</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>suggested</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>weights are here</source>
   <translation>权重已在本机</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/models/applications.py" />
   <source>{0}, {1} ms</source>
   <translation>{0}，{1} 毫秒</translation>
  </message>
 </context>
 <context>
  <name>AskBar</name>
  <message>
   <location filename="../../gui/widgets/ask_bar.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/ask_bar.py" />
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/ask_bar.py" />
   <source>Leave off; nothing is changed</source>
   <translation>停止；不改变任何东西</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/ask_bar.py" />
   <source>Waits until the training has ended.</source>
   <translation>等待训练结束。</translation>
  </message>
 </context>
 <context>
  <name>AugmentCard</name>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>A stretch of time and a range of pitches are hidden, each at most this share of all.</source>
   <translation>隐藏一段时间和一段音高，各自最多占总量的这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>At most this share of the height and of the width is cut away; what is left fills the picture.</source>
   <translation>裁去高度和宽度的最多这个比例，剩下的部分填满图片。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Blend two</source>
   <translation>两两混合</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Brighter or darker by at most this share of the whole range.</source>
   <translation>变亮或变暗，最多为整个范围的这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Brightness</source>
   <translation>亮度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Cover a part</source>
   <translation>遮住一部分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Cut away</source>
   <translation>裁去</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>CutMix: a part of another sample is pasted in, and the classes are mixed in the same shares. 100 % is usual.</source>
   <translation>CutMix：贴入另一个样本的一部分，类别按相同比例混合。常用 100 %。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Do not flip</source>
   <translation>不翻转</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Earlier or later</source>
   <translation>提前或推后</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Flipping makes left look like right. Does that matter for your classes?</source>
   <translation>翻转会使左右互换。这对你的类别有影响吗？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Flipping turns pictures upside down. Does that matter for your classes?</source>
   <translation>翻转会使图片上下颠倒。这对你的类别有影响吗？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Gentle</source>
   <translation>轻度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Hide a part</source>
   <translation>隐藏一部分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>How training samples are varied, so that fewer of them go further.</source>
   <translation>训练样本怎样变化，让较少的样本发挥更大作用。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>In this share of the pictures a rectangle is covered with grey.</source>
   <translation>这个比例的图片会有一个矩形被灰色遮住。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Leave left and right as they are; everything else stays</source>
   <translation>左右保持不变，其余照旧</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Like my photographs</source>
   <translation>像我的照片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Looking at how your pictures differ…</source>
   <translation>正在查看图片之间的差异…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Looking at your pictures</source>
   <translation>查看你的图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Made larger or smaller by at most this share.</source>
   <translation>放大或缩小，最多这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>MixUp: every sample is blended with another one, and so are their classes. 20 % is usual.</source>
   <translation>MixUp：每个样本与另一个混合，类别也随之混合。常用 20 %。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>More or less colourful by at most this share.</source>
   <translation>增减色彩饱和度，最多这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>More or less contrast by at most this share.</source>
   <translation>增减对比度，最多这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Moved by at most this share of the height and of the width.</source>
   <translation>平移，最多为高度和宽度的这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Moved in time by at most this share of the length; silence comes in.</source>
   <translation>在时间上移动，最多为长度的这个比例；空出处为静音。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Noise of at most this share of the range from silent to loud.</source>
   <translation>噪声，最多为从静音到最响范围的这个比例。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Own</source>
   <translation>自定义</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Paste a part</source>
   <translation>贴入一部分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>RandAugment: two changes of a dozen, drawn for each picture, of this strength.</source>
   <translation>RandAugment：每张图片从十几种变化中抽取两种，采用这个强度。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Random mixture</source>
   <translation>随机组合</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Shift</source>
   <translation>平移</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Strong</source>
   <translation>强</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Turn</source>
   <translation>旋转</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Turned by at most this angle, to either side.</source>
   <translation>向任一方向旋转，最多这个角度。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
 </context>
 <context>
  <name>AugmentPreview</name>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>A run is training: how samples vary is shown after it.</source>
   <translation>正在训练：结束后显示样本的变化。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Draw new chances: every epoch of training does.</source>
   <translation>重新随机：训练的每一轮都会这样。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Originals</source>
   <translation>原图</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Other variation</source>
   <translation>换一种变化</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Preview of the augmentation</source>
   <translation>数据增强预览</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Reading samples</source>
   <translation>读取样本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Show the same samples unchanged. Holding a picture does it too.</source>
   <translation>显示同一批样本未变化的样子。按住图片也可以。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Starting…</source>
   <translation>正在开始…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Waiting for: {0}</source>
   <translation>等待：{0}</translation>
  </message>
 </context>
 <context>
  <name>Batch</name>
  <message>
   <location filename="../../gui/batch_session.py" />
   <source>Predicting a folder</source>
   <translation>文件夹预测</translation>
  </message>
 </context>
 <context>
  <name>BatchCard</name>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Answer what has no answer yet</source>
   <translation>预测还没有预测的部分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>How far the table is</source>
   <translation>表格的进度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Leave off; the answers so far are kept, to go on with later</source>
   <translation>停下；已有的预测会保留，以后可以继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Left off before the first answer.</source>
   <translation>在第一个预测之前停下。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Left off: {0} of {1} answers are kept.</source>
   <translation>已停下：保留了 {1} 个预测中的 {0} 个。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Open the CSV file with the program for tables</source>
   <translation>用表格程序打开 CSV 文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Open the table</source>
   <translation>打开表格</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>Put this away; the table stays where it is</source>
   <translation>收起；表格留在原处</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>about {0} left</source>
   <translation>还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>begins</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>waits for other work</source>
   <translation>等待其他工作结束</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>{0} a second</source>
   <translation>每秒 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>{0} answered</source>
   <translation>已预测 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>{0} answered in {1}</source>
   <translation>已预测 {0}，用时 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>{0} not readable, each with its reason in the table</source>
   <translation>{0} 无法读取，原因都写在表格中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_card.py" />
   <source>{0} unsure</source>
   <translation>{0} 不确定</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>A column with the probability of each class as well</source>
   <translation>每个类别的概率也各占一列</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Answers</source>
   <translation>结果表格</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Choose a folder, or drop one here.</source>
   <translation>选择一个文件夹，或拖到这里。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Choose a table of rows.</source>
   <translation>选择一个数据行表格。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Counting</source>
   <translation>计数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Counting…</source>
   <translation>正在计数…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Each answer is written as one row of a table. However large the folder is, this takes little memory, and can be stopped and continued at any time.</source>
   <translation>每个预测得出后就写成表格中的一行。无论文件夹有多大，占用的内存都很少，可以随时停下，以后继续。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Folder to judge</source>
   <translation>要预测的文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Nothing that this run judges is in there.</source>
   <translation>其中没有这次运行能预测的内容。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Predict a folder into a table</source>
   <translation>把文件夹预测成表格</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Replace the answers that are there</source>
   <translation>替换已有的预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Rows</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Rows to judge</source>
   <translation>要预测的行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Start anew</source>
   <translation>重新开始</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Tables (*.csv)</source>
   <translation>表格 (*.csv)</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Tables ({0})</source>
   <translation>表格 ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>The CSV file that the answers go into</source>
   <translation>写入预测的 CSV 文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>The folder in which everything is judged, also in its subfolders</source>
   <translation>要预测的文件夹，包括子文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>The table becomes larger: a figure for each class in a line</source>
   <translation>表格会变大：每行为每个类别写一个数值</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>The table whose rows are judged</source>
   <translation>要预测各行的表格</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>Where the answers go</source>
   <translation>预测写到哪里</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>{0}, {1} of them answered already: it goes on after these.</source>
   <translation>{0}，其中 {1} 已预测：从其后继续。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/batch_dialog.py" />
   <source>{0}. There is such a table already: to replace it, start anew.</source>
   <translation>{0}。已有这样的表格：要替换它，请重新开始。</translation>
  </message>
 </context>
 <context>
  <name>BestPlot</name>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>, %</source>
   <translation>（%）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>Best score so far</source>
   <translation>目前最佳得分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>best so far</source>
   <translation>目前最佳</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>each trial</source>
   <translation>每次试验</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>trial</source>
   <translation>试验</translation>
  </message>
 </context>
 <context>
  <name>CalibrationCard</name>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Are its probabilities right?</source>
   <translation>概率准确吗？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare with the truth</source>
   <translation>与真实情况比较</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Comparing probabilities with the truth</source>
   <translation>把概率与真实情况比较</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Have the validation and test samples answered, and see how often answers of each probability are right</source>
   <translation>预测验证集和测试集的样本，看每种概率的预测有多少是对的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Keeping the temperature</source>
   <translation>保存温度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Of answers that say 90 %, nine in ten should be right. If they are not, one number, the temperature, puts it right without changing an answer.</source>
   <translation>概率为 90 % 的预测，十个中应有九个正确。如果不是，用一个数（温度）即可校正，不会改变任何预测。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Probabilities follow it from now on, here, in predictions and in exported files. Not one answer changes.</source>
   <translation>从现在起，这里、预测和导出文件中的概率都按它计算。预测本身一个也不变。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Show the model's own probabilities again</source>
   <translation>重新显示模型自己的概率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Take the temperature {0} out</source>
   <translation>取消温度 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>The run estimates numbers: it gives no probabilities to compare.</source>
   <translation>这次运行估计数值，没有可以比较的概率。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Use the temperature {0}</source>
   <translation>使用温度 {0}</translation>
  </message>
 </context>
 <context>
  <name>CatalogDialog</name>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>A .h5 or .weights.h5 file that fits this model</source>
   <translation>适合这个模型的 .h5 或 .weights.h5 文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Built-in models</source>
   <translation>内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Choose a built-in model</source>
   <translation>选择内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Choose a weights file</source>
   <translation>选择权重文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Find a model</source>
   <translation>查找模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>From a file…</source>
   <translation>从文件…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Get weights ({0}) and open</source>
   <translation>获取权重（{0}）并打开</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>How long the processor works on one picture</source>
   <translation>处理器处理一张图片要多久</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>How much there is to fetch</source>
   <translation>需要下载多少</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>How often it is right on ImageNet's photographs</source>
   <translation>在 ImageNet 照片上的正确率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>ImageNet</source>
   <translation>ImageNet</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Looking at all {0} pictures once is about {1} of work for one processor core.</source>
   <translation>全部 {0} 张图片看一遍，一个处理器核心约需 {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>No model meets this. Clear the search or widen a filter.</source>
   <translation>没有符合条件的模型。请清空搜索或放宽筛选。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Nothing learned yet: only for comparison</source>
   <translation>什么都没学到：仅用于比较</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Random</source>
   <translation>随机</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Random weights: this model has learned nothing yet, so there is nothing to transfer. It takes far more data and time, and usually scores much lower.</source>
   <translation>随机权重：这个模型还什么都没学到，没有可迁移的内容。需要多得多的数据和时间，得分通常也低得多。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Reading the catalog…</source>
   <translation>正在读取模型目录…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Stop fetching</source>
   <translation>停止下载</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Takes pictures of {0}×{0} pixels in colour; others are resized. Once your pictures are open, this says how they fit.</source>
   <translation>接受 {0}×{0} 像素的彩色图片，其他大小会缩放。打开图片后，这里会说明是否合适。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>The weights are not on this machine; they are fetched once.</source>
   <translation>权重不在本机，只需下载一次。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>The weights are on this machine.</source>
   <translation>权重已在本机。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Trained on 1.2 million photographs: what to start from</source>
   <translation>用 120 万张照片训练而成：通常从它开始</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Weights address…</source>
   <translation>权重地址…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Where weights are fetched from, if Keras's own address is out of reach</source>
   <translation>当 Keras 自己的地址无法访问时，从哪里下载权重</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>any accuracy</source>
   <translation>不限准确率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>any size</source>
   <translation>不限大小</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>any speed</source>
   <translation>不限速度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>fast</source>
   <translation>快</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>fast or medium</source>
   <translation>快或中等</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>up to {0}</source>
   <translation>不超过 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} h</source>
   <translation>{0} 小时</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} min</source>
   <translation>{0} 分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} models</source>
   <translation>{0} 个模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} of {1}</source>
   <translation>{1} 个中的 {0} 个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} or more</source>
   <translation>{0} 以上</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} s</source>
   <translation>{0} 秒</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0}, suggested: {1}</source>
   <translation>{0}，建议：{1}</translation>
  </message>
 </context>
 <context>
  <name>ClassList</name>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>New name of {0}:</source>
   <translation>{0} 的新名称：</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Remove; its pictures are unsorted again</source>
   <translation>移除；其中的图片恢复为未分类</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Rename a class</source>
   <translation>重命名类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Show its pictures</source>
   <translation>显示其中的图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>key {0}</source>
   <translation>按键 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>no key</source>
   <translation>没有按键</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>proposed</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>{0:,} pictures</source>
   <translation>{0:,} 张图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>{0}: click, or press its key, to put the picture here. Right-click to rename it, remove it, or see what is in it.</source>
   <translation>{0}：点击或按它的键，把图片放到这里。右键可重命名、移除或查看其中的内容。</translation>
  </message>
 </context>
 <context>
  <name>ClassModel</name>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>val.</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>{0} ({1})</source>
   <translation>{0}（{1}）</translation>
  </message>
  <message>
   <location filename="../../gui/models/classes.py" />
   <source>{0} is left out. Double click to use it again.</source>
   <translation>{0} 已排除。双击可重新使用。</translation>
  </message>
 </context>
 <context>
  <name>ClassTable</name>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Merge classes</source>
   <translation>合并类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Merge into one class…</source>
   <translation>合并为一个类别…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>These {0} classes become one, called:</source>
   <translation>这 {0} 个类别合为一个，名称为：</translation>
  </message>
 </context>
 <context>
  <name>ColumnPicker</name>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>{0} columns</source>
   <translation>{0} 列</translation>
  </message>
 </context>
 <context>
  <name>ColumnsDialog</name>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>A number of 0 or more: how much each sample counts in training</source>
   <translation>大于等于 0 的数：每个样本在训练中的权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Choose what is to be learned.</source>
   <translation>选择要学习的内容。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Close this; everything stays as it was</source>
   <translation>关闭，一切保持原样</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Features</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Keep together by</source>
   <translation>分组依据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Learned is “{0}”: {1}.</source>
   <translation>学习“{0}”：{1}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Nothing can be learned from these columns: choose one column of classes, several of 0 and 1 or of numbers, and the column of file names if any.</source>
   <translation>从这些列中学不到任何东西：请选择一列类别，或若干列 0 和 1 或数值；如果有文件名列，也请选择。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>One column of classes, or several of 0 and 1 or of numbers to be estimated</source>
   <translation>一列类别，或若干列 0 和 1，或若干列要估计的数值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Read the data with these columns</source>
   <translation>按这些列读取数据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Rows with the same value here come into the same split: one patient</source>
   <translation>这一列值相同的行归入同一划分，例如同一病人</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Say what each column is. Columns without a meaning are not used.</source>
   <translation>说明每一列是什么。没有指定含义的列不会使用。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>The column that names the picture or recording of each row</source>
   <translation>指明每行图片或录音的列</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>The column that says train, validation or test</source>
   <translation>指明训练集、验证集或测试集的列</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>The numbers that the model sees; none: all others</source>
   <translation>模型看到的数值；不选则为其余各列</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>To be learned</source>
   <translation>要学习的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Use these</source>
   <translation>使用这些</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>Weigh by</source>
   <translation>加权依据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>What the columns mean</source>
   <translation>各列的含义</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>none: the rows are the data</source>
   <translation>无：各行就是数据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>{0} · {1:,} rows</source>
   <translation>{0} · {1:,} 行</translation>
  </message>
 </context>
 <context>
  <name>ColumnsTable</name>
  <message>
   <location filename="../../gui/pages/data_table.py" />
   <source>First rows of the table</source>
   <translation>表格的前几行</translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Command palette</source>
   <translation>命令面板</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Find an action, a setting, a layer or a run</source>
   <translation>查找操作、设置、层或运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Not possible now: {0}</source>
   <translation>现在不可用：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Nothing is called so.</source>
   <translation>没有找到。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Type a few letters; Enter does it, Escape closes</source>
   <translation>输入几个字母；Enter 执行，Escape 关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>What was found</source>
   <translation>查找结果</translation>
  </message>
 </context>
 <context>
  <name>ComparisonTable</name>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Compared runs</source>
   <translation>比较的运行</translation>
  </message>
 </context>
 <context>
  <name>ConfusionModel</name>
  <message>
   <location filename="../../gui/models/confusion.py" />
   <source>{0:,} of {1:,} answers “{4}” are really {2} ({3})</source>
   <translation>{1:,} 个预测为“{4}”的样本中，{0:,} 个实际是 {2}（{3}）</translation>
  </message>
  <message>
   <location filename="../../gui/models/confusion.py" />
   <source>{0:,} of {1:,} {2} recognised ({3})</source>
   <translation>{1:,} 个 {2} 中识别正确 {0:,} 个（{3}）</translation>
  </message>
  <message>
   <location filename="../../gui/models/confusion.py" />
   <source>{0:,} of {1:,} {2} taken for {4} ({3})</source>
   <translation>{1:,} 个 {2} 中有 {0:,} 个被误判为 {4}（{3}）</translation>
  </message>
 </context>
 <context>
  <name>Copying</name>
  <message>
   <location filename="../../gui/copying.py" />
   <source>Copying the corrected data</source>
   <translation>复制更正后的数据</translation>
  </message>
  <message>
   <location filename="../../gui/copying.py" />
   <source>Where to write a folder with the corrected data</source>
   <translation>更正后的数据文件夹写到哪里</translation>
  </message>
  <message>
   <location filename="../../gui/copying.py" />
   <source>{0} were written to {1}</source>
   <translation>已将 {0} 写入 {1}</translation>
  </message>
 </context>
 <context>
  <name>CoveragePlot</name>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>%</source>
   <translation>%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>Answered and right, by the least probability</source>
   <translation>给出的预测及其正确率，随最低概率的变化</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>Drag the line: answers left of it count as unsure.</source>
   <translation>拖动竖线：左边的预测算作不确定。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>answered</source>
   <translation>给出预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>right, of these</source>
   <translation>其中正确</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>unsure below, %</source>
   <translation>低于此值为不确定，%</translation>
  </message>
 </context>
 <context>
  <name>CrossCard</name>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>1 run</source>
   <translation>1 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Cross-validate</source>
   <translation>交叉验证</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Folds</source>
   <translation>折数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>How often all of it is done again with another seed: other parts, other random weights to begin with.</source>
   <translation>换种子把全部过程重复几次：划分不同，初始随机权重也不同。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Into how many parts the samples are divided. Each part is validated on once, by a model that was trained on the others. “Own split” keeps the split as it is.</source>
   <translation>样本分成几份。每份由用其余各份训练的模型验证一次。“原有划分”保持划分不变。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>One score may be luck. The data says itself what is validated on, so runs with other seeds tell how far the score scatters.</source>
   <translation>一个得分可能是运气。数据自己规定了用什么验证，所以用不同种子的运行来看得分波动多大。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>One score may be luck: trained several times, each time validated on another part of the data, it comes with a ±.</source>
   <translation>一个得分可能是运气：训练多次，每次用数据的另一部分验证，就能给出 ±。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Seeds</source>
   <translation>种子数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Start cross-validation</source>
   <translation>开始交叉验证</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Train all these runs, one after the other. They appear below as one row.</source>
   <translation>依次训练所有这些运行。在下方显示为一行。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>own split</source>
   <translation>原有划分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>{0} runs</source>
   <translation>{0} 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>{0}, about {1} in all if each takes as long as run {2}.</source>
   <translation>{0}，如果每次与运行 {2} 一样久，共约 {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>{0}, each as long as a single one.</source>
   <translation>{0}，每次与单次运行一样久。</translation>
  </message>
 </context>
 <context>
  <name>CurvePair</name>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>How many of those found really are it, by how many of those that are it are found. Drag along the curve. Dashed: chance.</source>
   <translation>找出的之中真正是的比例，对应真正是的之中找出的比例。沿曲线拖动。虚线：随机猜测。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>Precision by recall</source>
   <translation>精确率与召回率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>ROC curve</source>
   <translation>ROC 曲线</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>ROC: how many of those that are it are found, by how many of those that are not are found too. Drag along the curve. Dashed: chance.</source>
   <translation>ROC：真正是的之中找出了多少，对应不是的之中误报了多少。沿曲线拖动。虚线：随机猜测。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>false alarms, %</source>
   <translation>误报率，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>found (recall), %</source>
   <translation>召回率，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>precision, %</source>
   <translation>精确率，%</translation>
  </message>
 </context>
 <context>
  <name>CurvePlot</name>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source> on average ({0} to {1})</source>
   <translation>（平均，{0} 到 {1}）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>each batch</source>
   <translation>每个批次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>epoch</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>epoch {0}</source>
   <translation>第 {0} 轮</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>this run</source>
   <translation>这次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>training</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>training {0}, validation {1}</source>
   <translation>训练 {0}，验证 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0} begins</source>
   <translation>{0}开始</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0} of {1}</source>
   <translation>{1} 的{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0}, %</source>
   <translation>{0}（%）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0}: validation {1}</source>
   <translation>{0}：验证 {1}</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Draw below the loss how the learning rate changes</source>
   <translation>在损失下方画出学习率的变化</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Draw the loss by its logarithm: what happens near the end is easier to see</source>
   <translation>损失用对数刻度：后期的变化看得更清楚</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Loss and score appear here, batch by batch.</source>
   <translation>损失和得分将按批次显示在这里。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>log</source>
   <translation>对数</translation>
  </message>
 </context>
 <context>
  <name>DataActions</name>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>bringing back {0}</source>
   <translation>恢复 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>class {1} for {0}</source>
   <translation>把 {0} 归为 {1} 类</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>keeping look-alikes together</source>
   <translation>把相似样本归在一起</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>keeping together what belongs together</source>
   <translation>把同组样本归在一起</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>keeping what was found</source>
   <translation>保留检查出的内容</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>leaving out {0}</source>
   <translation>排除 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>merging {0} classes</source>
   <translation>合并 {0} 个类别</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>moving {0} to {1}</source>
   <translation>把 {0} 移到{1}</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>new name {0}</source>
   <translation>新名称 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>weighing classes</source>
   <translation>类别加权</translation>
  </message>
  <message>
   <location filename="../../gui/data_actions.py" />
   <source>{0} classes</source>
   <translation>{0} 个类别</translation>
  </message>
 </context>
 <context>
  <name>DataPage</name>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Change…</source>
   <translation>更改…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Choose another folder of pictures</source>
   <translation>选择另一个图片文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Choose folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Choose what the columns of the table mean</source>
   <translation>选择表格各列的含义</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Columns…</source>
   <translation>列…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Drop a folder of pictures here, one subfolder for each class. Recordings, archives and tables work too. No model? Graft suggests one.</source>
   <translation>把图片文件夹拖到这里，每个类别一个子文件夹；录音、压缩包和表格也可以。没有模型？Graft 会推荐。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>Folder of pictures</source>
   <translation>图片文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>What is learned</source>
   <translation>学习目标</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>What the model is to learn</source>
   <translation>模型要学习什么</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>another task</source>
   <translation>另一项任务</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data.py" />
   <source>{0} new since run {1}</source>
   <translation>运行 {1} 之后新增 {0}</translation>
  </message>
 </context>
 <context>
  <name>DataSession</name>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Checking {0}</source>
   <translation>检查 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Comparing with the last run</source>
   <translation>与上一次运行比较</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Keeping what was decided</source>
   <translation>正在保存所做的决定</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Reading {0}</source>
   <translation>读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>What was decided about this data earlier does not fit it any more ({0}): it is opened as it is.</source>
   <translation>以前对这份数据所做的决定已不再适用（{0}）：按数据原样打开。</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>choice of columns</source>
   <translation>列的选择</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>decisions of last time</source>
   <translation>上次的决定</translation>
  </message>
 </context>
 <context>
  <name>DataTexts</name>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>1 number</source>
   <translation>1 个数值</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>As you left it: {0}. Undo uses the data as it came.</source>
   <translation>沿用上次的状态：{0}。撤销即可使用原始数据。</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>Numbers (regression)</source>
   <translation>数值（回归）</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>One class each</source>
   <translation>每个样本一个类别</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>Several labels each</source>
   <translation>每个样本多个标签</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>The model estimates {1}.</source>
   <translation>模型估计 {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>The model says of each of {0} labels whether it applies.</source>
   <translation>模型分别判断 {0} 个标签是否成立。</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>The model says which of the two it is, by one number between 0 and 1.</source>
   <translation>模型用一个 0 到 1 之间的数判断样本属于两类中的哪一类。</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>The model says which of {0} classes it is.</source>
   <translation>模型判断样本属于 {0} 个类别中的哪一个。</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>Two classes</source>
   <translation>两个类别</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>what you marked as fine is told no more</source>
   <translation>标记为正常的不再提示</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0:,} classes left out</source>
   <translation>排除 {0:,} 个类别</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0:,} classes renamed or merged</source>
   <translation>重命名或合并 {0:,} 个类别</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0:,} in another split</source>
   <translation>改划分 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0:,} left out</source>
   <translation>排除 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0:,} of another class</source>
   <translation>改类别 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} classes</source>
   <translation>{0} 个类别</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} features</source>
   <translation>{0} 个特征</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} labels</source>
   <translation>{0} 个标签</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} numbers</source>
   <translation>{0} 个数值</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} picture</source>
   <translation>{0} 张图片</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} pictures</source>
   <translation>{0} 张图片</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} recording</source>
   <translation>{0} 段录音</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} recordings</source>
   <translation>{0} 段录音</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} row</source>
   <translation>{0} 行</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0} rows</source>
   <translation>{0} 行</translation>
  </message>
  <message>
   <location filename="../../gui/data_texts.py" />
   <source>{0}, row {1}</source>
   <translation>{0}，第 {1} 行</translation>
  </message>
 </context>
 <context>
  <name>DataWindow</name>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Archives, tables, arrays</source>
   <translation>压缩包、表格、数组</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Choose table</source>
   <translation>选择表格</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Choose the folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>It is fetched once and kept where Keras keeps it:</source>
   <translation>只下载一次，保存在 Keras 存放数据集的位置：</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Open a Keras data set</source>
   <translation>打开 Keras 数据集</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Open a folder of pictures</source>
   <translation>打开图片文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Open data</source>
   <translation>打开数据</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Select pictures in the grid first.</source>
   <translation>请先在网格中选择图片。</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Sort pictures here</source>
   <translation>在这里分类图片</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Table of labels</source>
   <translation>标签表</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Tables</source>
   <translation>表格</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>Where is it now?</source>
   <translation>现在在哪里？</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>{0:,} of {1:,} files are no longer where they were, in {2}.</source>
   <translation>{1:,} 个文件中有 {0:,} 个已不在原来的位置（{2}）。</translation>
  </message>
  <message>
   <location filename="../../gui/data_window.py" />
   <source>{0}, no class folders. Have a table of labels?</source>
   <translation>{0}，没有类别文件夹。有标签表吗？</translation>
  </message>
 </context>
 <context>
  <name>Decisions</name>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>bringing back {0}</source>
   <translation>恢复 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>class {1} for {0}</source>
   <translation>把 {0} 归为 {1} 类</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>fine</source>
   <translation>正常</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>leaving out {0}</source>
   <translation>排除 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>left out</source>
   <translation>已排除</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>mark on {0}</source>
   <translation>{0} 的标记</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>marking {0} as fine</source>
   <translation>把 {0} 标记为正常</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>no decision on {0}</source>
   <translation>取消对 {0} 的决定</translation>
  </message>
  <message>
   <location filename="../../gui/decisions.py" />
   <source>now {0}</source>
   <translation>改为 {0}</translation>
  </message>
 </context>
 <context>
  <name>DetailsDialog</name>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Details</source>
   <translation>详情</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Details for a report</source>
   <translation>供报告的详情</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Error</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Open the log</source>
   <translation>打开日志</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Put what happened, the versions and the details on the clipboard</source>
   <translation>把发生的情况、版本和详情放入剪贴板</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>What came before it, with times</source>
   <translation>在此之前的情况及其时间</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>What happened</source>
   <translation>发生了什么</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>What to do</source>
   <translation>可以怎么做</translation>
  </message>
 </context>
 <context>
  <name>DifferingPane</name>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Below each: what the file says, and what the run said.</source>
   <translation>每项下方：文件的预测，以及运行的预测。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Hide the samples</source>
   <translation>隐藏这些样本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>How many of this class the run and the file answer rightly</source>
   <translation>运行和文件各答对多少该类样本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>No class has more or fewer right answers than before.</source>
   <translation>每个类别的正确数都与之前相同。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Right answers by class</source>
   <translation>各类别的正确数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Samples that the file answers otherwise</source>
   <translation>文件预测不同的样本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>The file</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>The first {0:,} {1}. </source>
   <translation>前 {0:,} {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>The run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>and {0:,} more classes</source>
   <translation>另有 {0:,} 个类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>file: {0}</source>
   <translation>文件：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>run: {0}</source>
   <translation>运行：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>{0:,} → {1:,} of {2:,}</source>
   <translation>{0:,} → {1:,}，共 {2:,}</translation>
  </message>
 </context>
 <context>
  <name>DiscardQuestion</name>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>1 epoch of it is saved</source>
   <translation>已保存 1 轮</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>All is kept, and can be gone on with later</source>
   <translation>全部保留，以后可以继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Change nothing</source>
   <translation>什么也不改变</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Delete the run's folder; it cannot be resumed then</source>
   <translation>删除运行的文件夹，之后无法恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Discard</source>
   <translation>丢弃</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Discard the run</source>
   <translation>丢弃运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Discard this run?</source>
   <translation>丢弃这次运行？</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>End the cross-validation</source>
   <translation>结束交叉验证</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>End this cross-validation?</source>
   <translation>结束这次交叉验证？</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Go on training</source>
   <translation>继续训练</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>It has not begun to learn yet, so nothing is lost.</source>
   <translation>它还没有开始学习，因此不会丢失任何内容。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>No epoch of it is finished yet, so all that it has learned is lost. To use what it has learned so far, stop it and keep the best.</source>
   <translation>它还没有完成任何一轮，学到的会全部丢失。要使用目前学到的，请停止并保留最佳。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Remove what was saved of it, too</source>
   <translation>同时移除已保存的内容</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Runs that are complete are kept, and so are the epochs of this one: “Resume” in the list of runs goes on from there.</source>
   <translation>已完成的运行会保留，这次运行的各轮也会保留：在运行列表中用“恢复”可从那里继续。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Stop after this run</source>
   <translation>这次运行之后停止</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Stop now</source>
   <translation>立即停止</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Stop, keep best</source>
   <translation>停止并保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>The run ends at once, without a result</source>
   <translation>立即结束运行，不留结果</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>The run ends now; its best epoch can be used and exported</source>
   <translation>现在结束运行；最佳的一轮可以使用和导出</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>This run is trained to its end; the mean is over those</source>
   <translation>这次运行训练到底，平均值只计已完成的</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>{0:,} epochs of it are saved</source>
   <translation>已保存 {0:,} 轮</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>{0} and can be gone on with later, unless you remove them; what the epoch after that has learned so far is lost. A discarded run cannot be evaluated or exported: to do that, stop it and keep the best epoch.</source>
   <translation>{0}，除非移除，以后可以继续；之后那一轮目前学到的会丢失。丢弃的运行不能评估或导出：如有需要，请停止并保留最佳的一轮。</translation>
  </message>
 </context>
 <context>
  <name>DrawerEdge</name>
  <message>
   <location filename="../../gui/widgets/drawer_edge.py" />
   <source>Drag, or press the arrow keys, to make the list higher or lower</source>
   <translation>拖动或按方向键，可调整列表的高度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/drawer_edge.py" />
   <source>Height of the list of runs</source>
   <translation>运行列表的高度</translation>
  </message>
 </context>
 <context>
  <name>DropCue</name>
  <message>
   <location filename="../../gui/widgets/drop_cue.py" />
   <source>Drop to open {0}</source>
   <translation>松开即可打开 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/drop_cue.py" />
   <source>Drop to open {0} files</source>
   <translation>松开即可打开 {0} 个文件</translation>
  </message>
 </context>
 <context>
  <name>EstimatePlot</name>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>estimated</source>
   <translation>估计值</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>estimated {0}, really {1}</source>
   <translation>估计 {0}，实际 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>estimated − true</source>
   <translation>估计值 − 真实值</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>true</source>
   <translation>真实值</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>{0}: errors by what was estimated</source>
   <translation>{0}：误差随估计值的分布</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>{0}: true against estimated</source>
   <translation>{0}：真实值与估计值</translation>
  </message>
 </context>
 <context>
  <name>EstimatesCard</name>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>Evenly around the line is good. A click shows which it is.</source>
   <translation>均匀分布在线的两侧为好。点击可看是哪一个。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>Nearer to the line is better. A click shows which it is.</source>
   <translation>越靠近直线越好。点击可看是哪一个。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>Residuals</source>
   <translation>残差</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>Residuals are the errors by what was estimated: a slope or a bend in them is something that the model has not learned.</source>
   <translation>残差是误差随估计值的分布：如果有倾斜或弯曲，说明有模型没学到的东西。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>True and estimated</source>
   <translation>真实值与估计值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>What the plot shows</source>
   <translation>图中显示的内容</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_estimates.py" />
   <source>Which of the numbers is shown.</source>
   <translation>显示其中哪个数值。</translation>
  </message>
 </context>
 <context>
  <name>EvaluatePage</name>
  <message>
   <location filename="../../gui/pages/evaluate.py" />
   <source>Train first, or choose a run below: then this page shows how good the model is, and where it errs.</source>
   <translation>请先训练，或在下方选择一次运行：之后这一页会显示模型有多好、错在哪里。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate.py" />
   <source>Views of the run</source>
   <translation>运行的各个视图</translation>
  </message>
 </context>
 <context>
  <name>EvaluateViews</name>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>From which probability on it is a yes, and below which it is unsure</source>
   <translation>概率从多少起算作“是”，低于多少算作不确定</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Labels that may be wrong, and samples that look alike</source>
   <translation>可能有误的标签，以及相似的样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Map</source>
   <translation>分布图</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Mistakes</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>More data</source>
   <translation>更多数据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>The samples as the model sees them: alike ones lie together</source>
   <translation>模型眼中的样本：相似的靠在一起</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>The samples that were answered wrongly</source>
   <translation>预测错误的样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Thresholds</source>
   <translation>阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Trust</source>
   <translation>可信度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Try it</source>
   <translation>试用</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>What the model makes of samples that it has never seen</source>
   <translation>模型怎样预测从未见过的样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Whether its probabilities are right, and whether it holds on worse samples</source>
   <translation>概率是否准确，样本变差时是否仍然可靠</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Whether more training data would make the model better</source>
   <translation>更多训练数据能否让模型更好</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Which places of a sample speak for the answer</source>
   <translation>样本中哪些位置支持这个预测</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_view.py" />
   <source>Why</source>
   <translation>依据</translation>
  </message>
 </context>
 <context>
  <name>EvaluateWindow</name>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>Evaluate the run first: the report is about its answers.</source>
   <translation>请先评估运行：报告的内容是它的预测。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>Open it</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>Save a report</source>
   <translation>保存报告</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>The report is in {0}.</source>
   <translation>报告已保存到 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>The table is in {0}.</source>
   <translation>表格已保存到 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>Web pages (*.html)</source>
   <translation>网页 (*.html)</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>Writing the report</source>
   <translation>写报告</translation>
  </message>
 </context>
 <context>
  <name>EvaluationTexts</name>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Answers whose probability is below {0}</source>
   <translation>概率低于 {0} 的预测</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Average precision</source>
   <translation>平均精确率</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>How often one that is “{0}” gets a higher probability of it than one that is not; 0.5 is chance</source>
   <translation>是“{0}”的样本得到的概率比不是的更高，这种情况所占的比例；0.5 相当于随机猜测</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Macro F1: the mean of all classes' F1, rare ones counting as much as frequent ones</source>
   <translation>宏平均 F1：所有类别 F1 的平均值，少见的类别与常见的同样重要</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Mean F1</source>
   <translation>平均 F1</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Most often confused: {0} taken for {1}, {2} times.</source>
   <translation>最常混淆：{0} 被误判为 {1}，{2} 次。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Most often wrong: {0}, missed {1}×, found {2}× where there is none.</source>
   <translation>最常出错：{0}，漏掉 {1} 次，误报 {2} 次。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Nine of ten errors lie between {0} and {1}.</source>
   <translation>九成的误差在 {0} 到 {1} 之间。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Of the answers whose probability is at least {0}</source>
   <translation>概率不低于 {0} 的预测之中</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Off by {0} on average (R² {1})</source>
   <translation>平均误差 {0}（R² {1}）</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>On average neither too large nor too small.</source>
   <translation>平均来看既不偏大也不偏小。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>On average {0} too large.</source>
   <translation>平均偏大 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>On average {0} too small.</source>
   <translation>平均偏小 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Precision of “{0}” averaged over all thresholds; 1 is perfect</source>
   <translation>“{0}”在所有阈值上的平均精确率；1 为完美</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>ROC AUC</source>
   <translation>ROC AUC</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Right in {0} guesses</source>
   <translation>前 {0} 个猜测中有正确答案</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Right where sure</source>
   <translation>有把握时的正确率</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>R² says how much of the differences is explained: 1 is perfect, 0 no better than always naming the mean.</source>
   <translation>R² 表示能解释多少差异：1 为完美，0 相当于总是回答平均值。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>R² {0} on average</source>
   <translation>R² 平均为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>The true figure probably lies between {0} and {1} %.</source>
   <translation>真实值很可能在 {0} 到 {1} % 之间。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Top-{0} accuracy: how often the true class is among the {0} most probable</source>
   <translation>Top-{0} 准确率：真实类别在概率最高的 {0} 个之中的比例</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Unsure</source>
   <translation>不确定</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>You have chosen between {0} runs using this test set; it is no longer a fresh test.</source>
   <translation>你已用这个测试集在 {0} 次运行之间做过选择，它不再是全新的测试。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>{0:,} of {1:,} right: {2}</source>
   <translation>{1:,} 个中 {0:,} 个正确：{2}</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>{0:,} of {1:,} {2} have exactly the right labels: {3}, probably between {4} and {5} %.</source>
   <translation>{1:,} {2}中有 {0:,} 个标签完全正确：{3}，真实值很可能在 {4} 到 {5} % 之间。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>{0} of all labels right</source>
   <translation>所有标签中有 {0} 正确</translation>
  </message>
 </context>
 <context>
  <name>ExportAsks</name>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Keep the file although it answers otherwise</source>
   <translation>虽然预测不同，仍保留文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Remove the file from the disk</source>
   <translation>从磁盘移除文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Retry</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>See which are answered otherwise, and how</source>
   <translation>查看哪些预测不同、怎样不同</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Try to write this format again</source>
   <translation>再次尝试写出这种格式</translation>
  </message>
 </context>
 <context>
  <name>ExportModel</name>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>A text gives no answers to compare</source>
   <translation>脚本不给出预测，无法比较</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Difference</source>
   <translation>差异</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>For one alone, on this computer's processor; a phone takes longer</source>
   <translation>单个样本在这台电脑处理器上的时间；手机要更久</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>How good its answers are on validation samples, and how that has changed</source>
   <translation>它在验证集样本上的预测有多好，以及变化了多少</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>How long one answer takes on this computer's processor</source>
   <translation>在这台电脑的处理器上做一次预测的时间</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>How many answers are the run's</source>
   <translation>有多少预测与运行相同</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>It answers as the run does</source>
   <translation>预测与运行一致</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>It was compared on made-up samples, which have no labels</source>
   <translation>它用虚构的样本比较，没有标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Its figures differ from the run's by {0} at most</source>
   <translation>它的数值与运行的最多相差 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Its size on the disk</source>
   <translation>文件在磁盘上的大小</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Of the file; the run itself has {0} on the same {1}. {2}</source>
   <translation>文件的得分；运行本身在同样的数据上（每{1}都算）为 {0}。{2}</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Run by</source>
   <translation>运行环境</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Same answers</source>
   <translation>预测一致</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>The kind of file and its name</source>
   <translation>文件的种类和名称</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>The largest difference between its figures and the run's, on real data</source>
   <translation>在真实数据上，文件与运行的数值之间的最大差异</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Time</source>
   <translation>用时</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>What has opened the file anew and run it</source>
   <translation>重新打开并运行这个文件的程序</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>figures differ</source>
   <translation>数值不同</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>{0:,} bytes</source>
   <translation>{0:,} 字节</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>{0:,} differ</source>
   <translation>{0:,} 个不同</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>{0}
waits until you keep or delete it</source>
   <translation>{0}
等你决定保留还是删除</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>{0} opened the file and ran it</source>
   <translation>{0} 打开并运行了文件</translation>
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Beside them: {0}</source>
   <translation>附带文件：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Choose at least one format and a folder</source>
   <translation>请至少选择一种格式和一个文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Choose the folder to write into</source>
   <translation>选择要写入的文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Else an export that finds such a file writes nothing</source>
   <translation>否则遇到同名文件时什么也不写</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Export run {0}</source>
   <translation>导出运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Exporting…</source>
   <translation>正在导出…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Folder for the exported files</source>
   <translation>导出文件的文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Hold better on worse data: between the source and this run</source>
   <translation>在较差的数据上更稳：介于源模型与这次运行之间</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Nothing is exported from this run yet. Each file is opened again after writing, by the program it is meant for, and compared with the run on real data.</source>
   <translation>这次运行还没有导出任何文件。每个文件写好后，都会由对应的程序重新打开，并在真实数据上与运行比较。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Open the folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Replace files of the same name</source>
   <translation>替换同名文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Run {0} is being exported.</source>
   <translation>正在导出运行 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Show the files in the file manager</source>
   <translation>在文件管理器中显示这些文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Smaller: size against accuracy</source>
   <translation>更小：在大小和准确率之间取舍</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Train first, or choose a run below: then its model can be taken away as files.</source>
   <translation>请先训练，或在下方选择一次运行：然后就能把模型导出为文件。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Waits until the training has ended.</source>
   <translation>等待训练结束。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Where the files are written; it is made if it is missing</source>
   <translation>文件写到哪里；不存在时会新建</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Write the chosen formats</source>
   <translation>写出所选格式</translation>
  </message>
  <message>
   <location filename="../../gui/pages/export.py" />
   <source>Written files</source>
   <translation>已写出的文件</translation>
  </message>
 </context>
 <context>
  <name>ExportProgress</name>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Answers differently</source>
   <translation>预测不同</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Is being written</source>
   <translation>正在写出</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Is compared with the run · {0:,} of {1:,}</source>
   <translation>正在与运行比较 · {0:,}/{1:,}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Leave off; files that are done stay</source>
   <translation>停止；已完成的文件保留</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Not written</source>
   <translation>未写出</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Same answers</source>
   <translation>预测一致</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Waits</source>
   <translation>等待中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Writing file {0:,} of {1:,}</source>
   <translation>正在写第 {0:,} 个文件，共 {1:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Written</source>
   <translation>已写出</translation>
  </message>
 </context>
 <context>
  <name>ExportSession</name>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Deleting the file</source>
   <translation>删除文件</translation>
  </message>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Exporting</source>
   <translation>导出文件</translation>
  </message>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Keeping the file</source>
   <translation>保留文件</translation>
  </message>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Looking at the exported files</source>
   <translation>查看已导出的文件</translation>
  </message>
 </context>
 <context>
  <name>ExportTexts</name>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>A folder, for TensorFlow Serving.</source>
   <translation>一个文件夹，用于 TensorFlow Serving。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>A quarter of the size and quickest, but answers may change: half size is safer.</source>
   <translation>大小为四分之一，速度最快，但预测可能改变：半精度更稳妥。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>A quarter of the size; a few answers may change.</source>
   <translation>大小为四分之一，少数预测可能改变。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>For Android, iOS, Raspberry Pi. Same answers.</source>
   <translation>用于 Android、iOS、树莓派。预测一致。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>For ONNX Runtime: C#, Java, C++, the browser.</source>
   <translation>用于 ONNX Runtime：C#、Java、C++、浏览器。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>For programs on TensorFlow 2.15 and older.</source>
   <translation>用于 TensorFlow 2.15 及更早版本的程序。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Give it RGB pixels 0–255; do not rescale them.</source>
   <translation>请直接输入 0–255 的 RGB 像素，不要再缩放。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Give it the columns in the order of training; do not rescale them.</source>
   <translation>请按训练时的顺序输入各列，不要再缩放。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Give it the sound itself: one channel, −1 to 1, at the sample rate that the run was trained with.</source>
   <translation>请直接输入声音本身：单声道，−1 到 1，采样率与训练时相同。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>HDF5 for tf.keras 2</source>
   <translation>tf.keras 2 的 HDF5</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Half the size; answers hardly ever change.</source>
   <translation>大小减半，预测几乎不变。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Keras</source>
   <translation>Keras</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Legacy HDF5, as in Keras 2</source>
   <translation>旧的 HDF5 格式，与 Keras 2 相同</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>LiteRT for small chips</source>
   <translation>LiteRT 小芯片</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>LiteRT half size</source>
   <translation>LiteRT 半精度</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>LiteRT quarter size</source>
   <translation>LiteRT 四分之一大小</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>One file that trains this run again from the data.</source>
   <translation>单个文件，从数据开始重新训练这次运行。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Other frameworks</source>
   <translation>其他框架</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Phones and small devices</source>
   <translation>手机和小型设备</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Python script</source>
   <translation>Python 脚本</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Same answers on all {0:,} {1}.</source>
   <translation>对全部 {0:,} {1}的预测一致。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Smaller still</source>
   <translation>更小</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>TensorFlow Lite, float32</source>
   <translation>TensorFlow Lite，float32</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>TensorFlow Lite, weights and activations in int8</source>
   <translation>TensorFlow Lite，权重和激活均为 int8</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>TensorFlow Lite, weights in float16</source>
   <translation>TensorFlow Lite，权重为 float16</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>TensorFlow Lite, weights in int8 (dynamic range)</source>
   <translation>TensorFlow Lite，权重为 int8（动态范围）</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>The model files give the same answers on all {0:,} {1}.</source>
   <translation>各模型文件对全部 {0:,} {1}的预测一致。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>The numbers alone, for your own Keras code.</source>
   <translation>只有权重数值，供自己的 Keras 代码使用。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>The other files give the same answers on all {0:,} {1}.</source>
   <translation>其他文件对全部 {0:,} {1}的预测一致。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>The whole model in the older file, for Keras 3.</source>
   <translation>完整模型，旧文件格式，用于 Keras 3。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>The whole model, for Keras 3. Take this if unsure.</source>
   <translation>完整模型，用于 Keras 3。拿不准就选它。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>Weights only</source>
   <translation>仅权重</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>made-up samples</source>
   <translation>个虚构样本</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>no number</source>
   <translation>不是数值</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>unchanged</source>
   <translation>不变</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>{0} answers differently on {1:,} of {2:,}.</source>
   <translation>{0} 对 {2:,} 个样本中的 {1:,} 个给出了不同的预测。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>{0} gives no numbers for some {1}: it cannot be used.</source>
   <translation>{0} 对有几{1}得不到数值，不能使用。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>{0} gives the same answers on all {1:,} {2}, but its figures differ by up to {3}, more than this format should.</source>
   <translation>{0} 对全部 {1:,} {2}的预测一致，但数值最多相差 {3}，超过了这种格式的正常范围。</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>{0} ms</source>
   <translation>{0} 毫秒</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>{0} points</source>
   <translation>{0} 个百分点</translation>
  </message>
  <message>
   <location filename="../../gui/export_texts.py" />
   <source>{2} gives the same answers on all {0:,} {1}.</source>
   <translation>{2} 对全部 {0:,} {1}的预测一致。</translation>
  </message>
 </context>
 <context>
  <name>FeatureEstimates</name>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>({0} of {1} are there already)</source>
   <translation>（{1} 个中已有 {0} 个）</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>Estimating the frozen layers</source>
   <translation>估算冻结层</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>Frozen: computed already, {0} on disk</source>
   <translation>冻结部分：已计算过，磁盘上 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>Frozen: computed once, {0}</source>
   <translation>冻结部分：只计算一次，{0}</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>The output of {0} ({1} layers with weights before it) is kept {2} and reused in every epoch: the same result, sooner.</source>
   <translation>{0} 的输出（之前有 {1} 个带权重的层）保存{2}，每轮重复使用：结果相同，速度更快。</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>about {0}</source>
   <translation>约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>in memory</source>
   <translation>在内存中</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>on disk</source>
   <translation>在磁盘上</translation>
  </message>
 </context>
 <context>
  <name>FeatureGroups</name>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>Not evaluated</source>
   <translation>未评估</translation>
  </message>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>Right</source>
   <translation>正确</translation>
  </message>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>Wrong</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>{0}, answered as {1}</source>
   <translation>{0}，预测为 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>{0}, answered wrongly</source>
   <translation>{0}，预测错误</translation>
  </message>
  <message>
   <location filename="../../gui/feature_groups.py" />
   <source>{0}, right</source>
   <translation>{0}，正确</translation>
  </message>
 </context>
 <context>
  <name>FindingsCard</name>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source> and </source>
   <translation>和</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>1 file cannot be used and is left out.</source>
   <translation>1 个文件无法使用，已排除。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>1 note</source>
   <translation>1 条提示</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>All is as it should be: tell it no more. Undo takes it back.</source>
   <translation>一切正常，不再提示。可以撤销。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Check</source>
   <translation>检查</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Dismiss</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Done: {0}</source>
   <translation>已完成：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Findings</source>
   <translation>检查结果</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Leave off looking at the files; what was found stays</source>
   <translation>停止检查文件；已发现的保留</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Look at every file of the data</source>
   <translation>检查数据中的每个文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Progress of the check</source>
   <translation>检查进度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Show it</source>
   <translation>查看</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Show only these in the grid</source>
   <translation>在网格中只显示这些</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Show or hide the files with the reason for each</source>
   <translation>显示或隐藏这些文件及原因</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Show {0:,}</source>
   <translation>查看 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>Which, and why</source>
   <translation>有哪些，为什么</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>and {0:,} more</source>
   <translation>另有 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>checking {0:,} of {1:,}</source>
   <translation>正在检查第 {0:,} 个，共 {1:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>not all looked at</source>
   <translation>尚未全部检查</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0:,} files cannot be used and are left out.</source>
   <translation>{0:,} 个文件无法使用，已排除。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0:,} looked at</source>
   <translation>已检查 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0:,} looked at, nothing wrong ✓</source>
   <translation>已检查 {0:,} 个，没有问题 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0} Undo takes it back.</source>
   <translation>{0} 可以撤销。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0} more findings</source>
   <translation>另有 {0} 个问题</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0} more like this</source>
   <translation>另有 {0} 个类似的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_findings.py" />
   <source>{0} notes</source>
   <translation>{0} 条提示</translation>
  </message>
 </context>
 <context>
  <name>FirstTest</name>
  <message>
   <location filename="../../gui/first_test.py" />
   <source>Carry on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../gui/first_test.py" />
   <source>Device report…</source>
   <translation>设备报告…</translation>
  </message>
  <message>
   <location filename="../../gui/first_test.py" />
   <source>How</source>
   <translation>方法</translation>
  </message>
  <message>
   <location filename="../../gui/first_test.py" />
   <source>Tested: training uses {0}, and it computes as it should.</source>
   <translation>已测试：训练使用 {0}，计算结果正常。</translation>
  </message>
  <message>
   <location filename="../../gui/first_test.py" />
   <source>Testing the devices</source>
   <translation>测试设备</translation>
  </message>
  <message>
   <location filename="../../gui/first_test.py" />
   <source>{0} computes other results than the processor: training on it would go wrong.</source>
   <translation>{0} 的计算结果与处理器不同：用它训练会出错。</translation>
  </message>
 </context>
 <context>
  <name>Folding</name>
  <message>
   <location filename="../../gui/widgets/basics.py" />
   <source>folded</source>
   <translation>已收起</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/basics.py" />
   <source>unfolded</source>
   <translation>已展开</translation>
  </message>
 </context>
 <context>
  <name>FormatChoice</name>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>{0} ({1} chosen)</source>
   <translation>{0}（已选 {1} 个）</translation>
  </message>
 </context>
 <context>
  <name>FreezeAdviceCard</name>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Advise what to unfreeze</source>
   <translation>建议解冻哪些层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Apply the suggestion</source>
   <translation>应用建议</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Apply to phase {0}</source>
   <translation>应用到阶段 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Hide</source>
   <translation>隐藏</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Let these layers train in the phase that the tree shows (can be undone)</source>
   <translation>让这些层在树所显示的阶段中参与训练（可以撤销）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Looking at a sample of your data…</source>
   <translation>正在查看一部分数据…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Looks at up to 512 training samples, which changes nothing: which blocks your data pulls at, and after which block the answer can be read off best</source>
   <translation>查看最多 512 个训练样本（不改变任何东西）：数据拉动哪些块，以及在哪个块之后最容易读出答案</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Stop looking; nothing was changed</source>
   <translation>停止查看，没有任何改动</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>Take the advice away; it can be asked for again</source>
   <translation>移除建议；可以再次查看</translation>
  </message>
  <message>
   <location filename="../../gui/pages/freeze_advice.py" />
   <source>{0} (from {1} samples)</source>
   <translation>{0}（依据 {1} 个样本）</translation>
  </message>
 </context>
 <context>
  <name>GroupStage</name>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>Pictures that look alike</source>
   <translation>相似的图片</translation>
  </message>
 </context>
 <context>
  <name>GuidingWindow</name>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>All is here: press Train. Graft has chosen the rest; all can be changed.</source>
   <translation>一切就绪：点击“训练”。其余由 Graft 选定，都可以修改。</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Choose a weights file</source>
   <translation>选择权重文件</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Choose another…</source>
   <translation>选择其他…</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Drop a folder of pictures, one subfolder for each class. No model? Graft suggests one.</source>
   <translation>拖入图片文件夹，每个类别一个子文件夹。没有模型？Graft 会推荐。</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>End the run now and keep its best epoch (Ctrl+.)</source>
   <translation>现在结束运行，保留最佳的一轮（Ctrl+.）</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>End the run now; it has not learned anything yet (Ctrl+.)</source>
   <translation>现在就结束运行；它还什么都没学到 (Ctrl+.)</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Leave off getting the model; everything stays as it was (Ctrl+Enter)</source>
   <translation>停止获取模型；一切保持原样（Ctrl+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Open a model file…</source>
   <translation>打开模型文件…</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Open {0}, which Graft suggests, and start a run with it (Ctrl+Enter)</source>
   <translation>打开 Graft 建议的 {0}，并用它开始一次运行（Ctrl+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Start a run (Ctrl+Enter)</source>
   <translation>开始一次运行（Ctrl+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Stop after this run</source>
   <translation>这次运行之后停止</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Stop, keep best</source>
   <translation>停止并保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Take the tour</source>
   <translation>看导览</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>The weights of {0} could not be fetched: {1}. If you get the file {2} by other means, choose it, or put it into {3}</source>
   <translation>无法下载 {0} 的权重：{1}。如果已从别处得到文件 {2}，请选择它，或放入 {3}</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>This run is trained to its end; the mean is over those (Ctrl+.)</source>
   <translation>这次运行训练到底；平均值只计入已完成的运行 (Ctrl+.)</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Weights</source>
   <translation>权重</translation>
  </message>
 </context>
 <context>
  <name>HeadEditor</name>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Activation</source>
   <translation>激活函数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Add a Dense layer</source>
   <translation>添加 Dense 层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Average pooling</source>
   <translation>平均池化</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>BatchNormalization</source>
   <translation>BatchNormalization</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Dense {0}</source>
   <translation>Dense {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Dense {0}: {1}</source>
   <translation>Dense {0}：{1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Features</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Flatten</source>
   <translation>展平</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>How feature maps become one vector; Flatten keeps places, at a cost</source>
   <translation>特征图怎样变成一个向量；“展平”保留位置信息，但代价较高</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>How many numbers this layer puts out</source>
   <translation>该层输出多少个数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>L2</source>
   <translation>L2</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>L2 of the output layer</source>
   <translation>输出层的 L2</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Max pooling</source>
   <translation>最大池化</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>New head</source>
   <translation>新头部</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Normalizes this layer's outputs over a batch</source>
   <translation>在一个批次内对该层的输出做归一化</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>One more layer between the features and the output</source>
   <translation>在特征与输出之间再加一层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Output: Dense sigmoid, one unit for your two classes</source>
   <translation>输出：Dense sigmoid，用一个单元区分两个类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Output: Dense sigmoid, {0} units, one for each label</source>
   <translation>输出：Dense sigmoid，{0} 个单元，每个标签一个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Output: Dense softmax, as many units as your classes</source>
   <translation>输出：Dense softmax，单元数与类别数相同</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Output: Dense softmax, {0} units from your classes</source>
   <translation>输出：Dense softmax，{0} 个单元，与类别对应</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Output: Dense, {0} units, scaled to your numbers</source>
   <translation>输出：Dense，{0} 个单元，按你的数值缩放</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Remove Dense layer {0}</source>
   <translation>移除 Dense 层 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Remove this layer</source>
   <translation>移除此层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Share of features left out at random while training</source>
   <translation>训练时随机丢弃的特征比例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Share of outputs left out while training</source>
   <translation>训练时丢弃的输出比例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>The layer's non-linearity</source>
   <translation>该层的非线性函数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>These layers are new: they learn your classes from the model's features.</source>
   <translation>这些层是新的：它们从模型的特征中学习你的类别。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Units</source>
   <translation>单元数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Weight penalty on the output layer</source>
   <translation>输出层的权重惩罚</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>Weight penalty; 0 is none</source>
   <translation>权重惩罚；0 表示没有</translation>
  </message>
  <message>
   <location filename="../../gui/pages/head_editor.py" />
   <source>the model gives {0} features</source>
   <translation>模型输出 {0} 个特征</translation>
  </message>
 </context>
 <context>
  <name>HeatLegend</name>
  <message>
   <location filename="../../gui/widgets/heat_picture.py" />
   <source>Colours of the heat</source>
   <translation>热力图的颜色</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/heat_picture.py" />
   <source>From places that say nothing for the class (left) to those that say the most</source>
   <translation>从对该类别没有意义的位置（左）到最有意义的位置</translation>
  </message>
 </context>
 <context>
  <name>Histogram</name>
  <message>
   <location filename="../../gui/widgets/histogram.py" />
   <source>Histogram of the weights</source>
   <translation>权重直方图</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/histogram.py" />
   <source>value of a weight</source>
   <translation>权重的值</translation>
  </message>
 </context>
 <context>
  <name>InputEditor</name>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Apply</source>
   <translation>应用</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Colour or grey</source>
   <translation>彩色或灰度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Colour pictures</source>
   <translation>彩色图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Grey pictures</source>
   <translation>灰度图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>How channels are joined</source>
   <translation>通道合并方式</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>How the kernel's three channels become one, or one becomes three</source>
   <translation>三个通道的卷积核怎样变成一个，或一个怎样变成三个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Input height</source>
   <translation>输入高度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Input width</source>
   <translation>输入宽度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Mean keeps the size of the kernel's weights, so outputs change: for a first layer that will be trained.</source>
   <translation>平均值保持卷积核权重的大小，因此输出会变：适合之后会训练的第一层。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Pictures are resized to this. Smaller is faster, larger sees more.</source>
   <translation>图片会缩放到这个大小。小则快，大则看得更细。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Rebuild the model for this input, where its layers allow</source>
   <translation>在各层允许的情况下，按这个输入重建模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Sum: a grey picture gives what it gave when it was repeated in three channels.</source>
   <translation>求和：灰度图片的结果与原来重复成三个通道时相同。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>Sum: each channel gets a third, so a grey picture gives what it gave.</source>
   <translation>求和：每个通道取三分之一，灰度图片的结果与原来相同。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>The first convolution's kernel is adapted; nothing else changes</source>
   <translation>只调整第一个卷积的核，其余不变</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>mean</source>
   <translation>平均</translation>
  </message>
  <message>
   <location filename="../../gui/pages/input_editor.py" />
   <source>sum</source>
   <translation>求和</translation>
  </message>
 </context>
 <context>
  <name>Keeper</name>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Copied as a picture</source>
   <translation>已复制为图片</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Copy numbers</source>
   <translation>复制数据</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Copy picture</source>
   <translation>复制图片</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Numbers copied</source>
   <translation>已复制数值</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Open in a window of its own</source>
   <translation>在单独的窗口中打开</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Put back into the page</source>
   <translation>放回页面</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Save as PNG…</source>
   <translation>保存为 PNG…</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Save as SVG…</source>
   <translation>保存为 SVG…</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Save as {0}</source>
   <translation>保存为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Save numbers as CSV…</source>
   <translation>数据保存为 CSV…</translation>
  </message>
  <message>
   <location filename="../../gui/keeping.py" />
   <source>Saved {0}.</source>
   <translation>已保存 {0}。</translation>
  </message>
 </context>
 <context>
  <name>LabelsView</name>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>All suspect labels</source>
   <translation>所有可疑标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Confident learning (Northcutt, Jiang and Chuang, 2021) with a linear model in five folds; a group is never on both sides.</source>
   <translation>置信学习（Northcutt、Jiang、Chuang，2021），用线性模型做五折；同一组从不同时出现在两边。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Every sample is judged by models that have not seen it. Where they are sure of another class, the label may be wrong. What you decide about it is kept with the data set, and your files stay as they are.</source>
   <translation>每个样本都由没有见过它的模型来判断。如果它们确信是另一个类别，标签可能有误。你的决定随数据集保存，文件保持原样。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Have every sample judged by models that were trained without it, and look for samples that look alike. Nothing is changed.</source>
   <translation>用没有见过某个样本的模型判断该样本，并查找相似的样本。不会改变任何东西。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Labels that may be wrong</source>
   <translation>可能有误的标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Look for wrong labels</source>
   <translation>查找错误标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Look-alikes</source>
   <translation>相似样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Looking for wrong labels</source>
   <translation>错误标签查找</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Probably wrong labels</source>
   <translation>很可能有误的标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Suspect samples</source>
   <translation>可疑样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>What is shown</source>
   <translation>显示的内容</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>What is shown of what was found</source>
   <translation>显示哪些检查结果</translation>
  </message>
 </context>
 <context>
  <name>LargePicture</name>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Picture</source>
   <translation>图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>picture</source>
   <translation>图片</translation>
  </message>
 </context>
 <context>
  <name>LayerInspector</name>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Cut here</source>
   <translation>在此截断</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Cut, remove or re-initialise from this layer</source>
   <translation>从此层起截断、移除或重新初始化</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Fed by {0}</source>
   <translation>输入来自 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Feeds {0}</source>
   <translation>输出到 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Inside this layer</source>
   <translation>层的内部</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>It has no weights.</source>
   <translation>没有权重。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Keep the model up to this layer; the new head starts after it</source>
   <translation>保留到此层为止，新头部接在它之后</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Keep what Graft keeps by default</source>
   <translation>保留 Graft 默认保留的部分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Learning rate of this layer</source>
   <translation>此层的学习率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>More ▾</source>
   <translation>更多 ▾</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>New: it gets its weights when training starts.</source>
   <translation>新增：训练开始时得到权重。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>None of {0} units is dead.</source>
   <translation>{0} 个单元都没有失活。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Reading the layer…</source>
   <translation>正在读取层…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Select one of its layers to see what is inside.</source>
   <translation>选择其中一层，查看其内部。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Show or hide what is inside this layer (Ctrl+L)</source>
   <translation>显示或隐藏此层的内部（Ctrl+L）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>Undo cut</source>
   <translation>撤销截断</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>block of {0} layers</source>
   <translation>{0} 层的块</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>deviation {0}</source>
   <translation>标准差 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>mean {0}</source>
   <translation>均值 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>zeros {0}</source>
   <translation>零 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>{0} of {1} units are dead: whatever comes in, they put out the same.</source>
   <translation>{1} 个单元中有 {0} 个失活：无论输入什么，输出都一样。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_inspector.py" />
   <source>{0} parameters</source>
   <translation>{0} 个参数</translation>
  </message>
 </context>
 <context>
  <name>LayerTexts</name>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Bar: how hard your data pulls at a block, for its size. Figure: how well the answer can be read off what leaves it.</source>
   <translation>条形：按块的大小，你的数据对它的拉动有多强。数字：从该块的输出能多好地读出答案。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>BatchNormalization stays frozen unless you switch it on itself.</source>
   <translation>BatchNormalization 保持冻结，除非单独打开。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Block {0}</source>
   <translation>块 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Cut off: the new head takes its place.</source>
   <translation>已截断：由新头部代替。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Feeds {0} layers: {1}</source>
   <translation>输出到 {0} 层：{1}</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Has no weights.</source>
   <translation>没有权重。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Head (new)</source>
   <translation>头部（新）</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>How fast layers learn: ×0.1 is a tenth of the phase's learning rate. Double-click or press F2 to change it.</source>
   <translation>各层学得多快：×0.1 表示该阶段学习率的十分之一。双击或按 F2 修改。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Joins {0} inputs: {1}</source>
   <translation>合并 {0} 个输入：{1}</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>New; always trains.</source>
   <translation>新增；始终参与训练。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Read off what leaves it, the answer scores {0}.</source>
   <translation>从它的输出读取答案，得分为 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>Your data pulls at it {0} as hard as where it pulls hardest.</source>
   <translation>你的数据对它的拉动是最强处的 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>{0} blocks</source>
   <translation>{0} 个块</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_texts.py" />
   <source>{0} layers</source>
   <translation>{0} 层</translation>
  </message>
 </context>
 <context>
  <name>LayerTools</name>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>BatchNormalization too</source>
   <translation>包括 BatchNormalization</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Columns ▾</source>
   <translation>列 ▾</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Find a layer</source>
   <translation>查找层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Find a layer  (Ctrl+F)</source>
   <translation>查找层（Ctrl+F）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Freeze all</source>
   <translation>全部冻结</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Its statistics come from much data; with little data, training them does harm. Leave this off unless your pictures look nothing like the source's.</source>
   <translation>它的统计量来自大量数据；数据少时训练它们有害。除非你的图片与源模型的完全不同，否则不要打开。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>No layer of the source model changes; only the new head trains</source>
   <translation>源模型的各层都不变，只训练新头部</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Part of a layer's name, path or type</source>
   <translation>层的名称、路径或类型的一部分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Phase {0}</source>
   <translation>阶段 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Phase {0} · {1}</source>
   <translation>阶段 {0} · {1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Show and change what trains in “{0}”</source>
   <translation>显示和修改“{0}”中哪些层参与训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>The selected layer and all after it train (Shift+Space)</source>
   <translation>选中的层及其后各层都参与训练（Shift+Space）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Train from here ↓</source>
   <translation>从这里开始训练 ↓</translation>
  </message>
  <message>
   <location filename="../../gui/pages/layer_tools.py" />
   <source>Which columns the tree shows, among them the learning rate of each layer</source>
   <translation>树中显示哪些列，其中有各层的学习率</translation>
  </message>
 </context>
 <context>
  <name>LayerTreeModel</name>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>A checked layer trains, the others stay frozen: they do not change.</source>
   <translation>勾选的层参与训练，其余各层冻结不变。</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>Advice</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>Param.</source>
   <translation>参数</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>Rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>Trains · Layer</source>
   <translation>训练 · 层</translation>
  </message>
  <message>
   <location filename="../../gui/models/layer_tree.py" />
   <source>Type</source>
   <translation>类型</translation>
  </message>
 </context>
 <context>
  <name>LayerTreeView</name>
  <message>
   <location filename="../../gui/widgets/layer_view.py" />
   <source>Layers</source>
   <translation>层</translation>
  </message>
 </context>
 <context>
  <name>LearningPlot</name>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>Score by the number of {0}</source>
   <translation>得分与{0}的关系</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>accuracy, %</source>
   <translation>准确率，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>fitted</source>
   <translation>拟合</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>forecast</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>measured</source>
   <translation>实测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>right labels, %</source>
   <translation>正确的标签，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>training pictures</source>
   <translation>训练图片数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>training recordings</source>
   <translation>训练录音数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>training rows</source>
   <translation>训练行数</translation>
  </message>
 </context>
 <context>
  <name>LogModel</name>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Error</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Notice</source>
   <translation>通知</translation>
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>What happened</source>
   <translation>发生了什么</translation>
  </message>
 </context>
 <context>
  <name>LogWindow</name>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Choose an entry to read all of it.</source>
   <translation>选择一个条目，查看全文。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Copy the chosen entries, or all that are shown (Ctrl+C)</source>
   <translation>复制所选条目，或全部显示的条目（Ctrl+C）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Errors only</source>
   <translation>仅错误</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Everything</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Find in the log</source>
   <translation>在日志中查找</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>How grave an entry must be to be shown</source>
   <translation>显示多严重的条目</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Nothing is in the log yet.</source>
   <translation>日志中还没有内容。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Nothing like that is in the log.</source>
   <translation>日志中没有这样的内容。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Open the folder where Graft keeps its logs</source>
   <translation>打开 Graft 存放日志的文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Save as…</source>
   <translation>另存为…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Save the log</source>
   <translation>保存日志</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Show files</source>
   <translation>显示文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>The chosen entry in full</source>
   <translation>所选条目的全文</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Warnings and errors</source>
   <translation>警告和错误</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Which entries</source>
   <translation>哪些条目</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/log_window.py" />
   <source>Write all that is shown to a text file (Ctrl+S)</source>
   <translation>把显示的全部内容写入文本文件（Ctrl+S）</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Only files and folders of this machine can be dropped here.</source>
   <translation>只能拖入本机上的文件和文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/main_window.py" />
   <source>Something went wrong inside Graft. {0}</source>
   <translation>Graft 内部出错。{0}</translation>
  </message>
 </context>
 <context>
  <name>MapLayersDialog</name>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Choose a layer</source>
   <translation>选择层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Find a layer by name or type</source>
   <translation>按名称或类型查找层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Grad-CAM can look at each of these layers; the later, the closer to why.</source>
   <translation>Grad-CAM 可以看其中任何一层；越靠后，越接近“依据”。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Layer</source>
   <translation>层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Type</source>
   <translation>类型</translation>
  </message>
 </context>
 <context>
  <name>MapView</name>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>All · {0}</source>
   <translation>全部 · {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By class</source>
   <translation>按类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By mistake</source>
   <translation>按对错</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By number</source>
   <translation>按数值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By split</source>
   <translation>按划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Choose one to let its points stand out</source>
   <translation>选择一项，突出它的点</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Compute the features of all samples and lay them out in the plane</source>
   <translation>计算所有样本的特征，并在平面上排开</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Directions (PCA)</source>
   <translation>方向（PCA）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Draw the map</source>
   <translation>绘制分布图</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Drawing the map of features</source>
   <translation>绘制特征分布图</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Each sample becomes a point; those that the model takes for alike lie together. A point far from its class, or among another, is worth a look. Click one to see it.</source>
   <translation>每个样本是一个点，模型认为相似的靠在一起。远离本类或混入其他类的点值得一看。点击可查看。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Kind of map</source>
   <translation>分布图种类</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Map of features</source>
   <translation>特征分布图</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Neighbours (t-SNE)</source>
   <translation>邻域（t-SNE）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>PCA looks at the features from the side where they differ most; t-SNE keeps neighbours together, takes longer, and its distances say little</source>
   <translation>PCA 从差异最大的方向看特征；t-SNE 让相邻的保持相邻，耗时更长，距离没有多少意义</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Point at a sample to see it.</source>
   <translation>把鼠标移到样本上即可查看。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Show all</source>
   <translation>全部显示</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Show the samples of the chosen colour among the mistakes</source>
   <translation>在错误中显示所选颜色的样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Show these samples</source>
   <translation>显示这些样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>The sample under the mouse</source>
   <translation>鼠标下的样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>What the colours mean</source>
   <translation>颜色的含义</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>What the points' colours say</source>
   <translation>点的颜色表示什么</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Zoom out until every point is seen; the wheel zooms, dragging moves</source>
   <translation>缩小到能看见所有点；滚轮缩放，拖动平移</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>{0}: let these stand out</source>
   <translation>{0}：突出显示</translation>
  </message>
 </context>
 <context>
  <name>Matrix</name>
  <message>
   <location filename="../../gui/widgets/matrix.py" />
   <source>Confusion matrix: rows true, columns predicted</source>
   <translation>混淆矩阵：行为真实类别，列为预测类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/matrix.py" />
   <source>true \ predicted</source>
   <translation>真实 \ 预测</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>All that was told lately, newest first</source>
   <translation>最近的全部消息，最新的在前</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>Close this message</source>
   <translation>关闭此消息</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>Details…</source>
   <translation>详情…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>What you had before is still there: try again. If it happens again, copy the details into a report; the log says what came before.</source>
   <translation>之前的内容都还在：请重试。如果再次发生，请把详情复制到报告中；日志记录了此前的情况。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>{0} more</source>
   <translation>另有 {0} 个</translation>
  </message>
 </context>
 <context>
  <name>MissingHint</name>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>Copy the command; run it in a terminal, then come back here</source>
   <translation>复制命令，在终端中运行，然后回到这里</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>{0} needs {1}. Run in a terminal:</source>
   <translation>{0} 需要 {1}。在终端中运行：</translation>
  </message>
 </context>
 <context>
  <name>MistakesView</name>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>All mistakes</source>
   <translation>所有错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>In which order the mistakes are shown</source>
   <translation>错误按什么顺序显示</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Mistakes</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Nothing is evaluated yet.</source>
   <translation>还没有评估。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Order</source>
   <translation>顺序</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Show every sample that was answered wrongly</source>
   <translation>显示所有预测错误的样本</translation>
  </message>
 </context>
 <context>
  <name>MixCard</name>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>0 is the source's weights, 1 this run's</source>
   <translation>0 为源模型的权重，1 为这次运行的</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Answer validation data with weights between the source's and this run's</source>
   <translation>用介于源模型与这次运行之间的权重预测验证数据</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Answering between the source and the run</source>
   <translation>源模型与运行之间的预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Between the source and this run</source>
   <translation>源模型与这次运行之间</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Each is disturbed in one way, in turn: {0}.</source>
   <translation>每个依次受到一种干扰：{0}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Export this mix</source>
   <translation>导出这个混合</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Left the source's weights, right this run's; arrow keys move it too</source>
   <translation>左端是源模型的权重，右端是这次运行的；也可用方向键移动</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Measure</source>
   <translation>测量</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Measure again</source>
   <translation>重新测量</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Mix</source>
   <translation>混合</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Probably {0}</source>
   <translation>很可能为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Reading what was measured</source>
   <translation>读取测量结果</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Source</source>
   <translation>源模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>This run</source>
   <translation>这次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Training made the model good at your data, and may have cost some of what the source knew. Weights in between often hold better on data that is worse than yours: blurred, dark, noisy. Measuring takes a few minutes.</source>
   <translation>训练使模型适应了你的数据，可能也丢掉了源模型的一些知识。介于两者之间的权重，在比你的数据更差的数据（模糊、昏暗、有噪声）上往往更稳。测量需要几分钟。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Write the formats that are ticked on the left, with these weights</source>
   <translation>用这些权重写出左侧勾选的格式</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>this run {0}</source>
   <translation>这次运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>{0}, disturbed</source>
   <translation>{0}，有干扰</translation>
  </message>
 </context>
 <context>
  <name>MixPlot</name>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>Each point is the model with its weights between those of the source (left) and this run (right). The bars are 95 % ranges; the dashed line is this run.</source>
   <translation>每个点是权重介于源模型（左）与这次运行（右）之间的模型。竖条为 95 % 区间，虚线为这次运行。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>Scores between the source and this run</source>
   <translation>源模型与这次运行之间的得分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>source</source>
   <translation>源模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>the same, disturbed</source>
   <translation>同上，有干扰</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>this run</source>
   <translation>这次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>validation {0}</source>
   <translation>验证 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>{0}, %</source>
   <translation>{0}（%）</translation>
  </message>
 </context>
 <context>
  <name>ModelPage</name>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>0 to 1 (unit)</source>
   <translation>0 到 1（unit）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>0–255 as they are (none)</source>
   <translation>0–255 原样（none）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>BGR minus mean (caffe)</source>
   <translation>BGR 减均值（caffe）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Becomes part of the model: what you export takes RGB pixels 0–255</source>
   <translation>成为模型的一部分：导出的模型接受 0–255 的 RGB 像素</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Changed by you</source>
   <translation>你的修改</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>From</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>How many numbers it has learned; a model with more takes longer</source>
   <translation>它学到了多少个数；越多的模型越慢</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>How pixels were prepared when the model was trained</source>
   <translation>训练这个模型时像素是怎样处理的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>ImageNet</source>
   <translation>ImageNet</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Incomplete</source>
   <translation>不完整</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Kept</source>
   <translation>保留部分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Mean and deviation (torch)</source>
   <translation>均值和标准差（torch）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Preprocessing</source>
   <translation>预处理</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>RANDOM: this model has learned nothing yet, so there is nothing to transfer</source>
   <translation>随机：这个模型还什么都没学到，没有可迁移的内容</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Repairs</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>The layers that become the base; those after them named the old classes</source>
   <translation>成为主干的层；其后的层负责原来的类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>The size that pictures are brought to; larger shows more and takes longer</source>
   <translation>图片统一成的大小；大则看得更细，也更慢</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>What its layers have learned; ImageNet is 1.2 million photographs</source>
   <translation>各层学过什么；ImageNet 是 120 万张照片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>What of the file could not be taken over</source>
   <translation>文件中哪些内容没能接收</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>What was changed so that an old file opens</source>
   <translation>为打开旧文件而改动的内容</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Where the model came from</source>
   <translation>模型来自哪里</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>Your changes of the model; Undo takes them back</source>
   <translation>你对模型的修改；可以撤销</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>none needed ✓</source>
   <translation>无需修复 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>the file's own</source>
   <translation>文件自带</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>the models built into Keras</source>
   <translation>Keras 内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>up to {0}, which gives {1} features</source>
   <translation>到 {0} 为止，输出 {1} 个特征</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>−1 to 1 (tf)</source>
   <translation>−1 到 1（tf）</translation>
  </message>
 </context>
 <context>
  <name>ModelSeesDialog</name>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>Reading what the model sees</source>
   <translation>正在读取模型看到的样子</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>What the model sees</source>
   <translation>模型看到的样子</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>colour</source>
   <translation>彩色</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>{0} × {1} pixels, {2}</source>
   <translation>{0} × {1} 像素，{2}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>{0}: a usual size, as no model is open yet.</source>
   <translation>{0}：还没有打开模型，这是常用大小。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>{0}: so they enter the model in training, evaluation and export.</source>
   <translation>{0}：训练、评估和导出时都这样输入模型。</translation>
  </message>
 </context>
 <context>
  <name>MoreDataView</name>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>As many as now ({0})</source>
   <translation>与现在一样多（{0}）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Before you collect more: Graft fits heads to growing shares of what you have and extends the curve to twice and four times as much. It takes a minute or so.</source>
   <translation>在收集更多数据之前：Graft 用逐渐增多的现有数据训练头部，并把曲线延伸到两倍和四倍的数据量。大约需要一分钟。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Checked: from half of the data, {0} to {1} would have been foretold for {2}; {3} was found.</source>
   <translation>已检验：用一半数据推断 {2} 时为 {0} 到 {1}，实测为 {3}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Classes that gained most</source>
   <translation>提高最多的类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Fit heads to growing shares of the training data and see what more would bring</source>
   <translation>用逐渐增多的训练数据训练头部，看更多数据会带来什么</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Forecast</source>
   <translation>推断</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Four times as many ({0})</source>
   <translation>四倍（{0}）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>How many of this class were recognised, with all samples and half</source>
   <translation>用全部样本和一半样本时，识别出多少该类样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Measure</source>
   <translation>测量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Measure again</source>
   <translation>重新测量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Measuring what more data would bring</source>
   <translation>测量更多数据的效果</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Twice as many ({0})</source>
   <translation>两倍（{0}）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>What the curve says, and the range that it lies in 95 times of 100</source>
   <translation>曲线的推断，以及 95 % 的情况下所在的区间</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Would more data help?</source>
   <translation>更多数据有用吗？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>{0} with half</source>
   <translation>一半时 {0}</translation>
  </message>
 </context>
 <context>
  <name>NameField</name>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Click to rename the phase</source>
   <translation>点击可重命名阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Name of the phase</source>
   <translation>阶段名称</translation>
  </message>
 </context>
 <context>
  <name>NeighborStrip</name>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>Looking for the nearest training samples</source>
   <translation>查找最相近的训练样本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>Nearest training samples</source>
   <translation>最相近的训练样本</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>Show which of the training samples are most like this one to the model. The first time it looks at all of them.</source>
   <translation>显示模型认为与它最像的训练样本。第一次需要查看全部训练样本。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>{0}: {1}, {2} alike to the model</source>
   <translation>{0}：{1}，模型认为相似度 {2}</translation>
  </message>
 </context>
 <context>
  <name>NextSteps</name>
  <message>
   <location filename="../../gui/next_steps.py" />
   <source>Hardly better than guessing: see the findings on the data, or try another model.</source>
   <translation>几乎不比猜测好：请看数据的检查结果，或换一个模型。</translation>
  </message>
  <message>
   <location filename="../../gui/next_steps.py" />
   <source>It learns by heart: more data helps most, then stronger variation.</source>
   <translation>它在死记硬背：最有用的是更多数据，其次是更强的数据增强。</translation>
  </message>
  <message>
   <location filename="../../gui/next_steps.py" />
   <source>It was still getting better: train some more epochs, or look at its mistakes.</source>
   <translation>它还在进步：再训练几轮，或看看它的错误。</translation>
  </message>
  <message>
   <location filename="../../gui/next_steps.py" />
   <source>Look at its mistakes, then take it away with Export.</source>
   <translation>看看它的错误，然后用“导出”带走它。</translation>
  </message>
  <message>
   <location filename="../../gui/next_steps.py" />
   <source>Look at its mistakes; training the last part of the base may help too.</source>
   <translation>看看它的错误；再训练主干的末段可能也有帮助。</translation>
  </message>
  <message>
   <location filename="../../gui/next_steps.py" />
   <source>What next? {0}</source>
   <translation>接下来？{0}</translation>
  </message>
 </context>
 <context>
  <name>Number</name>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>A number, {0} {1} and at most {2}.</source>
   <translation>一个数，{0} {1} 且不大于 {2}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>at least</source>
   <translation>不小于</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>more than</source>
   <translation>大于</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>“{0}” was not taken over. {1}</source>
   <translation>“{0}”未采用。{1}</translation>
  </message>
 </context>
 <context>
  <name>Numbers</name>
  <message>
   <location filename="../../gui/numbers.py" />
   <source>{0} h {1} min</source>
   <translation>{0} 小时 {1} 分</translation>
  </message>
  <message>
   <location filename="../../gui/numbers.py" />
   <source>{0} min {1} s</source>
   <translation>{0} 分 {1} 秒</translation>
  </message>
  <message>
   <location filename="../../gui/numbers.py" />
   <source>{0} s</source>
   <translation>{0} 秒</translation>
  </message>
 </context>
 <context>
  <name>ParallelPlot</name>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>Choices and scores of all trials</source>
   <translation>所有试验的选择和得分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>Each line is a trial: click one, or choose with ← and →</source>
   <translation>每条线是一次试验：点击一条，或用 ← 和 → 选择</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>best</source>
   <translation>最佳</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>chosen</source>
   <translation>已选择</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>high score</source>
   <translation>高分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>low score</source>
   <translation>低分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_plots.py" />
   <source>trial {0}: {1}; {2}</source>
   <translation>试验 {0}：{1}；{2}</translation>
  </message>
 </context>
 <context>
  <name>ParityTable</name>
  <message>
   <location filename="../../gui/widgets/parity_table.py" />
   <source>Exported files and how they compare with the run</source>
   <translation>导出的文件及其与运行的比较</translation>
  </message>
 </context>
 <context>
  <name>PhaseForm</name>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Duplicate</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Find a learning rate…</source>
   <translation>查找学习率…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Fine-tuning on top of a head that still learns spoils the base. With this, the phase is left out while the validation loss of the phase before it still falls.</source>
   <translation>头部还在学习时就微调会损坏主干。打开后，如果前一阶段的验证损失仍在下降，就跳过这个阶段。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>How large each step is. Fine-tuning wants about a tenth of the head's.</source>
   <translation>每一步有多大。微调时约用头部学习率的十分之一。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>How often all training samples are seen.</source>
   <translation>所有训练样本看多少遍。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>More: {0}, {1}</source>
   <translation>更多：{0}，{1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Move down</source>
   <translation>下移</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Move up</source>
   <translation>上移</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Only if phase {0} has settled</source>
   <translation>仅当阶段 {0} 已经稳定</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Only if the head alone has settled</source>
   <translation>仅当头部已经稳定</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Rename, duplicate, move or remove this phase</source>
   <translation>重命名、复制、移动或移除此阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Stop early after</source>
   <translation>早停耐心</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>The head and one layer of the base train.</source>
   <translation>训练头部和主干的一层。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>The head and {0} layers of the base train.</source>
   <translation>训练头部和主干的 {0} 层。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>The head trains; the whole base is frozen.</source>
   <translation>训练头部，整个主干冻结。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>The phase ends after this many epochs in which the validation loss has not improved. The best epoch is kept in any case.</source>
   <translation>验证损失连续这么多轮没有改善，阶段就结束。无论如何都会保留最佳的一轮。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>The same phase once more, after this one</source>
   <translation>在此阶段之后再加一个相同的阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Train it earlier</source>
   <translation>提前训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Train it later</source>
   <translation>推后训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Train without this phase</source>
   <translation>训练时不要这个阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Try out rates and see where the loss falls fastest</source>
   <translation>试用各种学习率，看损失在哪里下降最快</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>Type another name</source>
   <translation>输入新的名称</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>What can be done with phase {0}</source>
   <translation>对阶段 {0} 可以做的操作</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>constant rate</source>
   <translation>固定学习率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>exponential</source>
   <translation>指数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>in steps</source>
   <translation>阶梯</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>never</source>
   <translation>不早停</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>on plateau</source>
   <translation>平台期下降</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_form.py" />
   <source>one cycle</source>
   <translation>单周期</translation>
  </message>
 </context>
 <context>
  <name>PhaseMore</name>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source> batches</source>
   <translation> 个批次</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>A step after</source>
   <translation>每步间隔</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Adds up the gradients of so many batches before each step: the effect of a larger batch in the memory of a small one.</source>
   <translation>每一步之前累加这么多个批次的梯度：用小批量的内存得到大批量的效果。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>All together</source>
   <translation>全部合计</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Each value</source>
   <translation>每个数值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Each weight</source>
   <translation>每个权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Gradients</source>
   <translation>梯度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>How much of the last step goes on.</source>
   <translation>上一步有多少延续到下一步。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Its usual rate is {0}.</source>
   <translation>常用学习率为 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>L2 of the base</source>
   <translation>主干的 L2</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Limited to</source>
   <translation>限制为</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Limits steps that would be far too large: by the norm of each weight's gradient, of all gradients together, or value by value.</source>
   <translation>限制过大的步长：按每个权重的梯度范数、所有梯度的总范数，或逐个数值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Momentum</source>
   <translation>动量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Moving average</source>
   <translation>移动平均</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Not limited</source>
   <translation>不限制</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>One entry of the layer tree learns at a rate of its own.</source>
   <translation>层树中有一项使用单独的学习率。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Optimizer</source>
   <translation>优化器</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Optimizer, schedule and everything else under More, in every phase</source>
   <translation>把优化器、学习率调度以及“更多”中的其他设置用于每个阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Pulls the trained weights of the base towards zero, as a part of the loss. The head has values of its own.</source>
   <translation>把主干中参与训练的权重拉向零，作为损失的一部分。头部有自己的值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Pulls weights towards zero at each step. Empty: the optimizer's own.</source>
   <translation>每一步把权重拉向零。留空：用优化器自己的值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>The largest norm or value that is let be.</source>
   <translation>允许的最大范数或数值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>The rule by which weights change.</source>
   <translation>权重更新的规则。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Use this for all phases</source>
   <translation>用于所有阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Validates and keeps a moving average of the weights, which is steadier than the weights themselves: 0.99 is usual, empty is off.</source>
   <translation>验证并保留权重的移动平均，它比权重本身更稳定：常用 0.99，留空为关闭。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>Weight decay</source>
   <translation>权重衰减</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>each batch</source>
   <translation>每个批次</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>{0} entries of the layer tree learn at rates of their own.</source>
   <translation>层树中有 {0} 项使用单独的学习率。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/phase_more.py" />
   <source>{0}'s own values</source>
   <translation>{0} 自己的值</translation>
  </message>
 </context>
 <context>
  <name>PictureGrid</name>
  <message>
   <location filename="../../gui/widgets/picture_grid.py" />
   <source>1 file copied</source>
   <translation>已复制 1 个文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_grid.py" />
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_grid.py" />
   <source>{0:,} files copied</source>
   <translation>已复制 {0:,} 个文件</translation>
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Class: {0}</source>
   <translation>类别：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Group: {0}</source>
   <translation>组：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Labels: {0}</source>
   <translation>标签：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Left out: not used.</source>
   <translation>已排除，不使用。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Next</source>
   <translation>下一个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Previous</source>
   <translation>上一个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Reading {0}</source>
   <translation>读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Split: {0}</source>
   <translation>划分：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>The next one (right arrow)</source>
   <translation>后一个（右方向键）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>The one before (left arrow)</source>
   <translation>前一个（左方向键）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>This file cannot be read.</source>
   <translation>无法读取这个文件。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Turned upright, as the camera noted</source>
   <translation>已按相机的记录转正</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>What the model sees</source>
   <translation>模型看到的样子</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} / {1:,}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0} s</source>
   <translation>{0} 秒</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0} × {1} pixels</source>
   <translation>{0} × {1} 像素</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0}; no model yet</source>
   <translation>{0}；还没有模型</translation>
  </message>
 </context>
 <context>
  <name>PicturesCard</name>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>All of each picture is used.</source>
   <translation>使用每张图片的全部。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Crop the middle</source>
   <translation>裁剪中间</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Everything in it and its proportions are kept, with bars.</source>
   <translation>内容和比例都保留，空出处补边。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Everything in it is kept; its proportions are not.</source>
   <translation>内容全部保留，比例会改变。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>How a picture that is not as wide as high is brought to a square.</source>
   <translation>长宽不等的图片怎样变成正方形。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Pad the edges</source>
   <translation>填充边缘</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Pictures</source>
   <translation>图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Proportions are kept; what sticks out is cut off.</source>
   <translation>保留比例，切掉多出的部分。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Resize</source>
   <translation>调整大小</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Stretch</source>
   <translation>拉伸</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Use a part…</source>
   <translation>只用一部分…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>Use only a part of every picture, the same of each</source>
   <translation>每张图片都只使用相同的一部分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>change of the resizing</source>
   <translation>修改调整方式</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>part of the pictures</source>
   <translation>图片的使用部分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_settings.py" />
   <source>{0} × {1} of each is used.</source>
   <translation>使用每张图片的 {0} × {1}。</translation>
  </message>
 </context>
 <context>
  <name>PicturesPane</name>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>All classes</source>
   <translation>所有类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>All labels</source>
   <translation>所有标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>All splits</source>
   <translation>所有划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Class…</source>
   <translation>类别…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Do not use what is selected; the files stay as they are (X)</source>
   <translation>不使用所选样本，文件保持原样（X）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Double click opens one. Select some to leave out, move or relabel.</source>
   <translation>双击或按 Enter 可打开。选中后可以排除、移动或改标签。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Left out ({0:,})</source>
   <translation>已排除（{0:,}）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Move to</source>
   <translation>移到</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Move to test</source>
   <translation>移到测试集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Move to train</source>
   <translation>移到训练集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Move to validation</source>
   <translation>移到验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Move to ▾</source>
   <translation>移到 ▾</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Nothing of this class is in this split.</source>
   <translation>这个划分中没有该类别的样本。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Pictures</source>
   <translation>图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Put the selected ones into another split (T, V, E)</source>
   <translation>把所选样本移到另一个划分（T、V、E）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Say which class the selected ones are of (L)</source>
   <translation>指定所选样本的类别（L）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Show all</source>
   <translation>全部显示</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Show in its folder</source>
   <translation>在所在文件夹中显示</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Show only one class</source>
   <translation>只显示一个类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Show only one split, or what is left out</source>
   <translation>只显示一个划分，或已排除的样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Show what is selected, or the first ones, as they enter the model (M)</source>
   <translation>按输入模型时的样子显示所选或前几个样本（M）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Take away every filter</source>
   <translation>清除所有筛选</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>The class of {0}:</source>
   <translation>{0}的类别：</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>The first of {0}</source>
   <translation>{0} 中的前几个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>To test</source>
   <translation>到测试集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>To train</source>
   <translation>到训练集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>To validation</source>
   <translation>到验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Use what is selected again (X)</source>
   <translation>重新使用所选样本（X）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>What the model sees</source>
   <translation>模型看到的样子</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>left out</source>
   <translation>已排除</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>no label</source>
   <translation>无标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>val.</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>{0:,} of {1}</source>
   <translation>{1} 中的 {0:,}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>{0:,} selected</source>
   <translation>已选 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>{0} classes</source>
   <translation>{0} 个类别</translation>
  </message>
 </context>
 <context>
  <name>Plot</name>
  <message>
   <location filename="../../gui/widgets/plot.py" />
   <source>{0}: {1} to {2}</source>
   <translation>{0}：{1} 到 {2}</translation>
  </message>
 </context>
 <context>
  <name>PredictionDetail</name>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>Show which parts of the picture the answer rests on</source>
   <translation>显示预测依据图片的哪些部分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>There is no picture to show.</source>
   <translation>没有可显示的图片。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>Why?</source>
   <translation>为什么？</translation>
  </message>
 </context>
 <context>
  <name>PredictionModel</name>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>Answer</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>How probable the answer is, in the model's own view</source>
   <translation>模型自己认为的预测概率</translation>
  </message>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>Sure</source>
   <translation>把握</translation>
  </message>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
 </context>
 <context>
  <name>PredictionTable</name>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>A click on a row shows it; a click on a heading sorts</source>
   <translation>点击一行可查看；点击表头可排序</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>Samples and what the model answers</source>
   <translation>样本和模型的预测</translation>
  </message>
 </context>
 <context>
  <name>Predictions</name>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>none of the labels</source>
   <translation>没有任何标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/predictions.py" />
   <source>unsure: {0}?</source>
   <translation>不确定：{0}？</translation>
  </message>
 </context>
 <context>
  <name>PreprocessingBar</name>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>0–1</source>
   <translation>0–1</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>0–255 as they are</source>
   <translation>0–255 原样</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>BGR minus mean</source>
   <translation>BGR 减均值</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Caffe: VGG, ResNet</source>
   <translation>Caffe：VGG、ResNet</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>EfficientNet, ConvNeXt</source>
   <translation>EfficientNet、ConvNeXt</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Graft cannot tell: {0}. A wrong answer costs accuracy; ask whoever trained it.</source>
   <translation>Graft 无法判断：{0}。选错会损失准确率，请询问训练者。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>How were pictures prepared when {0} was trained?</source>
   <translation>训练 {0} 时图片是怎样预处理的？</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>ImageNet's: DenseNet</source>
   <translation>ImageNet：DenseNet</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Mean and deviation</source>
   <translation>均值和标准差</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>MobileNet, Xception</source>
   <translation>MobileNet、Xception</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Mode “{0}”</source>
   <translation>模式“{0}”</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>divided by 255</source>
   <translation>除以 255</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>−1–1</source>
   <translation>−1–1</translation>
  </message>
 </context>
 <context>
  <name>ProgressCard</name>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>A new run with the settings as they are now, that begins with the best weights of this one (Ctrl+Alt+Enter)</source>
   <translation>用现在的设置、从这次运行的最佳权重开始新的运行（Ctrl+Alt+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Cancel…</source>
   <translation>取消…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Discard…</source>
   <translation>丢弃…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>End the run with what is saved; it can be resumed later</source>
   <translation>结束运行，保留已保存的；以后可以恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>End the run; asks first what becomes of it</source>
   <translation>结束运行；会先询问如何处理</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on from the last epoch that was saved (Ctrl+Alt+R)</source>
   <translation>从最后保存的一轮继续（Ctrl+Alt+R）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on where this run ended, with its own settings (Ctrl+Shift+Enter)</source>
   <translation>用原来的设置从结束处继续（Ctrl+Shift+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on with the run</source>
   <translation>继续运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Hold the run after this batch; nothing is lost</source>
   <translation>在这个批次之后暂停运行，不会丢失任何东西</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Progress of the run</source>
   <translation>运行的进度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Resume</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Run {0} · </source>
   <translation>运行 {0} · </translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>See the mistakes →</source>
   <translation>查看错误 →</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Start again from the best</source>
   <translation>从最佳权重重新开始</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Stop here</source>
   <translation>在此停止</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Test the run's best epoch and show what it got wrong</source>
   <translation>用测试集检验这次运行的最佳一轮，并显示错误</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Train {0} more epochs</source>
   <translation>再训练 {0} 轮</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
 </context>
 <context>
  <name>ProgressDesk</name>
  <message>
   <location filename="../../gui/progress_desk.py" />
   <source>Reading the log</source>
   <translation>读取日志</translation>
  </message>
  <message>
   <location filename="../../gui/progress_desk.py" />
   <source>Saving the log</source>
   <translation>保存日志文件</translation>
  </message>
  <message>
   <location filename="../../gui/progress_desk.py" />
   <source>Training waits for your answer</source>
   <translation>训练在等待你的回答</translation>
  </message>
  <message>
   <location filename="../../gui/progress_desk.py" />
   <source>{0}: done</source>
   <translation>{0}：完成</translation>
  </message>
  <message>
   <location filename="../../gui/progress_desk.py" />
   <source>{0}: failed</source>
   <translation>{0}：失败</translation>
  </message>
 </context>
 <context>
  <name>ProjectAsking</name>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Do not save</source>
   <translation>不保存</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Graft projects (*{0})</source>
   <translation>Graft 项目 (*{0})</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>No longer where it was: {0}. The rest is as you left it.</source>
   <translation>已不在原来的位置：{0}。其余与你离开时一样。</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>No longer where they were: {0}. The rest is as you left it.</source>
   <translation>这些已不在原来的位置：{0}。其余与你离开时一样。</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Open a project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Save the project</source>
   <translation>保存项目</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Save the project?</source>
   <translation>要保存项目吗？</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>Where is it now?</source>
   <translation>现在在哪里？</translation>
  </message>
  <message>
   <location filename="../../gui/project_asking.py" />
   <source>{0} has changes that are not saved.</source>
   <translation>{0} 有未保存的修改。</translation>
  </message>
 </context>
 <context>
  <name>Projects</name>
  <message>
   <location filename="../../gui/projects.py" />
   <source>A run is training: stop it first, or wait until it has ended.</source>
   <translation>正在训练：请先停止，或等它结束。</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Choose the data…</source>
   <translation>选择数据…</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Choose the model…</source>
   <translation>选择模型…</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Going back to the last work</source>
   <translation>正在回到上次的工作</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Keeping what is open</source>
   <translation>正在保存当前打开的内容</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Opening {0}</source>
   <translation>正在打开 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Putting the last work aside</source>
   <translation>正在收起上次的工作</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Saving the project</source>
   <translation>正在保存项目</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Saving the settings</source>
   <translation>正在保存设置</translation>
  </message>
 </context>
 <context>
  <name>QAbstractFileIconProvider</name>
  <message>
   <location filename="../../gui/language.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
 </context>
 <context>
  <name>QFileDialog</name>
  <message>
   <location filename="../../gui/language.py" />
   <source>&amp;Look in:</source>
   <translation>位置(&amp;L)：</translation>
  </message>
  <message>
   <location filename="../../gui/language.py" />
   <source>Files of &amp;type:</source>
   <translation>文件类型(&amp;T)：</translation>
  </message>
 </context>
 <context>
  <name>QFileSystemModel</name>
  <message>
   <location filename="../../gui/language.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
 </context>
 <context>
  <name>QObject</name>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>chosen</source>
   <translation>已选择</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>not possible now</source>
   <translation>现在不可用</translation>
  </message>
 </context>
 <context>
  <name>QShortcut</name>
  <message>
   <location filename="../../gui/language.py" />
   <source>Return</source>
   <translation>Enter</translation>
  </message>
 </context>
 <context>
  <name>QWidget</name>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>A little earlier or later, some noise, short parts hidden.</source>
   <translation>略微提前或推后，加一些噪声，遮住短片段。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Earlier or later, noise, longer parts hidden. For few recordings and long training.</source>
   <translation>提前或推后，加噪声，遮住较长片段。适合录音少、训练久的情况。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Every epoch sees the same samples; the frozen layers are computed only once.</source>
   <translation>每轮看到的样本都相同；冻结层只计算一次。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Mirrored, </source>
   <translation>翻转，</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Varied as much as your pictures of one class differ in light, colour, size and place.</source>
   <translation>变化幅度与你同类图片在光线、颜色、大小和位置上的差异相当。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Your own values, under More; each epoch differs.</source>
   <translation>自定义的值，见“更多”；每轮都不同。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>slightly turned, shifted, zoomed, brighter or darker.</source>
   <translation>轻微旋转、平移、缩放、变亮或变暗。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>turned, shifted, zoomed, brighter or darker, and half of them with a part covered. For few pictures and long training.</source>
   <translation>旋转、平移、缩放、变亮或变暗，其中一半遮住一部分。适合图片少、训练久的情况。</translation>
  </message>
 </context>
 <context>
  <name>RateDelegate</name>
  <message>
   <location filename="../../gui/widgets/layer_columns.py" />
   <source>Learning rate of this layer</source>
   <translation>此层的学习率</translation>
  </message>
 </context>
 <context>
  <name>RateFinder</name>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Cancelled. Nothing was changed.</source>
   <translation>已取消，没有任何改动。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Drag the line to choose another rate.</source>
   <translation>拖动竖线可选择另一个学习率。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Find a learning rate</source>
   <translation>查找学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Getting ready to try rates from tiny to large…</source>
   <translation>正在准备从很小到很大试用学习率…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Leave off; nothing is changed</source>
   <translation>停止；不改变任何东西</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Look for the rate once more, with the settings as they are now</source>
   <translation>用现在的设置再查找一次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>One batch with each rate, on a copy: the weights stay as they are. It ends by itself where the loss shoots up.</source>
   <translation>每个学习率用一个批次，在副本上进行：权重保持不变。损失急剧上升时自动结束。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Phase</source>
   <translation>阶段</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Phase {0} now has a rate of {1}.</source>
   <translation>阶段 {0} 的学习率现在为 {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Put the finder away; the curves come back</source>
   <translation>收起查找器，重新显示曲线</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>The phase whose rate is looked for.</source>
   <translation>为哪个阶段查找学习率。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>The rate at the line: drag the line, or type one.</source>
   <translation>竖线处的学习率：拖动竖线，或直接输入。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Use this rate</source>
   <translation>使用这个学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Write it into the phase; Undo takes it back</source>
   <translation>写入该阶段，可以撤销</translation>
  </message>
 </context>
 <context>
  <name>RatePlot</name>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Loss against the learning rate</source>
   <translation>损失与学习率的关系</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>chance</source>
   <translation>随机</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>smoothed</source>
   <translation>平滑后</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>the model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>tried</source>
   <translation>试过的</translation>
  </message>
 </context>
 <context>
  <name>RatePreview</name>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>1 epoch</source>
   <translation>1 轮</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>Learning rate over the phase</source>
   <translation>各阶段的学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>The learning rate: {0} at first, {1} at most, {2} at last.</source>
   <translation>学习率：开始 {0}，最高 {1}，最后 {2}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>When it drops depends on the validation loss.</source>
   <translation>何时下降取决于验证损失。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>epoch</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>highest {0}</source>
   <translation>最高 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>{0} epochs</source>
   <translation>{0} 轮</translation>
  </message>
 </context>
 <context>
  <name>RateStrip</name>
  <message>
   <location filename="../../gui/widgets/rate_strip.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_strip.py" />
   <source>The learning rate of each batch</source>
   <translation>每个批次的学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_strip.py" />
   <source>rate</source>
   <translation>速率</translation>
  </message>
 </context>
 <context>
  <name>RecipeDialog</name>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>A recipe holds the model and all choices, to be trained on another machine without a display. The data itself is never in it.</source>
   <translation>配方包含模型和各项选择，可以在另一台没有显示器的机器上训练。其中从不包含数据本身。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Command</source>
   <translation>命令</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Copy the command</source>
   <translation>复制命令</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>DATA is the folder of the data there, DIR a new folder for the run</source>
   <translation>DATA 是那里的数据文件夹，DIR 是运行的新文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>For a machine that has the model file and the same data</source>
   <translation>用于已有模型文件和相同数据的机器</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Open DIR here with File, Open run folder: also while it is being trained, where both machines see it.</source>
   <translation>在这里用“文件”菜单的“打开运行文件夹”打开 DIR：如果两台机器都能访问，训练时也可以打开。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Recipes (*.{0})</source>
   <translation>配方 (*.{0})</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Run it there with</source>
   <translation>在那里用以下命令运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Save recipe</source>
   <translation>保存配方</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Saved {0} ({1}).</source>
   <translation>已保存 {0}（{1}）。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Saved {0} ({1}): {2} samples are listed.</source>
   <translation>已保存 {0}（{1}）：列出了 {2} 个样本。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>Saving the recipe</source>
   <translation>保存配方文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>The list has every sample's class, split and checksum: there the same samples are found, wherever they lie, and compared before anything is trained</source>
   <translation>列表含有每个样本的类别、划分和校验和：在那里无论样本放在何处都能找到，并在训练前核对</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>The recipe alone (one .json file)</source>
   <translation>仅配方（一个 .json 文件）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/recipe_dialog.py" />
   <source>With the model and a list of all samples (a .zip archive)</source>
   <translation>连同模型和所有样本的列表（.zip 压缩包）</translation>
  </message>
 </context>
 <context>
  <name>RecipePlaces</name>
  <message>
   <location filename="../../gui/recipe_places.py" />
   <source>Choose the model…</source>
   <translation>选择模型…</translation>
  </message>
  <message>
   <location filename="../../gui/recipe_places.py" />
   <source>The recipe's choices are taken over, but its model is not on this machine: {0}.</source>
   <translation>已采用配方的各项选择，但它的模型不在这台机器上：{0}。</translation>
  </message>
 </context>
 <context>
  <name>RecipeSession</name>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>The recipe is that of {0} already.</source>
   <translation>当前配方已经与{0} 的相同。</translation>
  </message>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>The recipe of {0} is taken over: train again, or change it first.</source>
   <translation>已采用{0} 的配方：可以再次训练，或先作修改。</translation>
  </message>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>the recipe of {0}</source>
   <translation>{0} 的配方</translation>
  </message>
 </context>
 <context>
  <name>RegionCanvas</name>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>An example picture; drag to draw the part that is used</source>
   <translation>示例图片；拖动可画出使用的部分</translation>
  </message>
 </context>
 <context>
  <name>RegionDialog</name>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Bottom</source>
   <translation>下</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Close this; everything stays as it was</source>
   <translation>关闭，一切保持原样</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Cut every picture so</source>
   <translation>每张图片都这样裁剪</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Drag on the picture. Every picture is cut so, in training, evaluation and export: for a scale bar, a frame, a fixed camera.</source>
   <translation>在图片上拖动。训练、评估和导出时每张图片都这样裁剪：适合有比例尺、边框或固定相机的情况。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Part of every picture</source>
   <translation>每张图片的一部分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Reading a picture</source>
   <translation>正在读取图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Right</source>
   <translation>右</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Top</source>
   <translation>上</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Use all of every picture</source>
   <translation>使用每张图片的全部</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Use this part</source>
   <translation>使用这部分</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Where the used part ends, as a share of the picture</source>
   <translation>使用部分的边界，占图片的比例</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Whole picture</source>
   <translation>整张图片</translation>
  </message>
 </context>
 <context>
  <name>ReliabilityPlot</name>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>Answers in bins by their probability. Below the dashed line the model is too sure, above it not sure enough. The bars are 95 % ranges.</source>
   <translation>预测按概率分成若干区间。低于虚线为过于自信，高于虚线为信心不足。竖条为 95 % 区间。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>Reliability diagram</source>
   <translation>可靠性图</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>as trained</source>
   <translation>训练所得</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>probability given, %</source>
   <translation>给出的概率，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>right, %</source>
   <translation>正确，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>with the temperature</source>
   <translation>使用温度后</translation>
  </message>
 </context>
 <context>
  <name>Remarks</name>
  <message>
   <location filename="../../gui/widgets/remarks.py" />
   <source>Show or hide the sentences; they can be selected and copied</source>
   <translation>显示或隐藏这些句子；可以选择和复制</translation>
  </message>
 </context>
 <context>
  <name>ReviewPane</name>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Copy the corrected data…</source>
   <translation>复制更正后的数据…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Decide nothing about what is selected; Ctrl+Z takes back the last step</source>
   <translation>取消对所选样本的决定；Ctrl+Z 撤销上一步</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Decided: {0}</source>
   <translation>决定：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Decisions belong to the data: open what this run was trained on</source>
   <translation>决定属于数据：请打开这次运行训练所用的数据</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Fine</source>
   <translation>正常</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>It really is (several numbers apart by a space):</source>
   <translation>实际是（多个数值用空格分开）：</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>It really is:</source>
   <translation>实际是：</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>L: label wrong · X: leave out · F: fine · arrows go on · Enter opens</source>
   <translation>L：标签有误 · X：排除 · F：正常 · 方向键移动 · Enter 打开</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Label wrong…</source>
   <translation>标签有误…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Open the run's data</source>
   <translation>打开运行的数据</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Take back</source>
   <translation>取消决定</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>The data of this run is not open, so nothing can be decided about it.</source>
   <translation>这次运行的数据没有打开，因此无法作出决定。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Write the data with all decisions into a new folder; yours is not touched</source>
   <translation>把数据连同所有决定写入新文件夹；原数据不动</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>{0} decided, for the next training</source>
   <translation>已决定 {0} 个，用于下一次训练</translation>
  </message>
 </context>
 <context>
  <name>ReviewTexts</name>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>1 label that is probably wrong</source>
   <translation>1 个很可能有误的标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>1 pair that looks alike</source>
   <translation>1 对相似样本</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Alike</source>
   <translation>相似</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>As labelled</source>
   <translation>按标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Judged as</source>
   <translation>判断为</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Looks like</source>
   <translation>看起来像</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>No label looks wrong.</source>
   <translation>没有看起来有误的标签。</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>No label that is probably wrong</source>
   <translation>没有很可能有误的标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>No two look alike.</source>
   <translation>没有相似的样本。</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>The {0:,} most suspect labels</source>
   <translation>最可疑的 {0:,} 个标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>called {0}</source>
   <translation>标为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>not {0}</source>
   <translation>非 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>without {0}</source>
   <translation>没有 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0:,} labels that are probably wrong</source>
   <translation>{0:,} 个很可能有误的标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0:,} pairs that look alike</source>
   <translation>{0:,} 对相似样本</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0} ({1})</source>
   <translation>{0}（{1}）</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0} missing?</source>
   <translation>缺少 {0}？</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0} not there?</source>
   <translation>没有 {0}？</translation>
  </message>
 </context>
 <context>
  <name>RobustnessCard</name>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Disturb and measure</source>
   <translation>加干扰并测量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Disturbing samples</source>
   <translation>给样本加干扰</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Does it hold when samples are worse?</source>
   <translation>样本变差时还可靠吗？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Make up to 200 samples worse in several ways, at four strengths each, and count how many answers are still right</source>
   <translation>把最多 200 个样本以几种方式变差，每种四个强度，统计还有多少预测正确</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Measure again</source>
   <translation>重新测量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Noise and other loudness than in training, at rising strength.</source>
   <translation>噪声和不同于训练时的响度，逐级增强。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Noise, blur, brightness, contrast, JPEG, rotation and size, at rising strength: what the model was not trained for shows here.</source>
   <translation>噪声、模糊、亮度、对比度、JPEG、旋转和大小，逐级增强：这里会显出模型没有训练过的情况。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Numbers that are a little off, at rising strength.</source>
   <translation>略有偏差的数值，逐级增强。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>as it is</source>
   <translation>原样</translation>
  </message>
 </context>
 <context>
  <name>RowTable</name>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>Answer</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>Row</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>Rows and what the model says of them</source>
   <translation>各行及模型的预测</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>Truth</source>
   <translation>真实值</translation>
  </message>
 </context>
 <context>
  <name>RunColumns</name>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Average</source>
   <translation>移动平均</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Batch</source>
   <translation>批量</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>BatchNormalization</source>
   <translation>BatchNormalization</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Batches a step</source>
   <translation>每步批次数</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Begins with</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Class weights</source>
   <translation>类别权重</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Clipping</source>
   <translation>梯度裁剪</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Computed in</source>
   <translation>计算精度</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Decay</source>
   <translation>权重衰减</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Edits by hand</source>
   <translation>手动修改</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Frozen layers</source>
   <translation>冻结层</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Hidden dropout</source>
   <translation>隐藏层 dropout</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Hidden layers</source>
   <translation>隐藏层</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Its values</source>
   <translation>优化器参数</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Kept as</source>
   <translation>存放方式</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Kept together</source>
   <translation>归组方式</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Kept variations</source>
   <translation>保留的变体</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Keras fit</source>
   <translation>Keras fit</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>L2 of the base</source>
   <translation>主干的 L2</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>L2 of the head</source>
   <translation>头部 L2</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Learns</source>
   <translation>学习目标</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Loop</source>
   <translation>训练循环</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Model changes</source>
   <translation>模型改动</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Momentum</source>
   <translation>动量</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Optimizer</source>
   <translation>优化器</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Patience</source>
   <translation>耐心</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Phases</source>
   <translation>阶段</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Preprocessing</source>
   <translation>预处理</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Rates of layers</source>
   <translation>各层学习率</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Resizing</source>
   <translation>大小调整</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Schedule</source>
   <translation>调度</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Source model</source>
   <translation>源模型</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Trains</source>
   <translation>参与训练</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Waits</source>
   <translation>等待稳定</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>XLA</source>
   <translation>XLA</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>all layers</source>
   <translation>所有层</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>average</source>
   <translation>平均</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>balanced</source>
   <translation>均衡</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>computed once</source>
   <translation>只计算一次</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>cropped</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>custom</source>
   <translation>自定义</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>each epoch</source>
   <translation>每轮</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>flatten</source>
   <translation>展平</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>from {0}</source>
   <translation>从 {0} 起</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>gentle</source>
   <translation>轻度</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>gradient tape</source>
   <translation>梯度带</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>head only</source>
   <translation>仅头部</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>its own</source>
   <translation>自带</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>maximum</source>
   <translation>最大</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>mixed</source>
   <translation>混合</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>on</source>
   <translation>开</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>padded</source>
   <translation>填充</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>photographs</source>
   <translation>像照片</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>random</source>
   <translation>随机</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>stretched</source>
   <translation>拉伸</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>strong</source>
   <translation>强</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>until settled</source>
   <translation>等到稳定</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>{0} {1}</source>
   <translation>{0} {1}</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_columns.py" />
   <source>{0}, in phase {1}</source>
   <translation>{0}（阶段 {1}）</translation>
  </message>
 </context>
 <context>
  <name>RunDelegate</name>
  <message>
   <location filename="../../gui/widgets/run_delegates.py" />
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/run_delegates.py" />
   <source>Tags</source>
   <translation>标记</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/run_delegates.py" />
   <source>words, with commas</source>
   <translation>词，用逗号分开</translation>
  </message>
 </context>
 <context>
  <name>RunSession</name>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>A run that is in use cannot be deleted: wait for it, or stop it first.</source>
   <translation>正在使用的运行不能删除：请等待，或先停止。</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Bringing runs back</source>
   <translation>找回运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Evaluating</source>
   <translation>运行评估</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Judging samples</source>
   <translation>预测样本</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Keeping the notes</source>
   <translation>保存备注</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Moving runs to the trash</source>
   <translation>把运行移到回收站</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Reading the runs</source>
   <translation>读取各次运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Reading the scores</source>
   <translation>读取得分</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Run {0} is no longer listed; its folder is as it was.</source>
   <translation>运行 {0} 不再列出；它的文件夹没有变动。</translation>
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>{0} runs are no longer listed; their folders are as they were.</source>
   <translation>{0} 次运行不再列出；它们的文件夹没有变动。</translation>
  </message>
 </context>
 <context>
  <name>RunTexts</name>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>1 epoch</source>
   <translation>1 轮</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>1 phase</source>
   <translation>1 个阶段</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>1 run</source>
   <translation>1 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>&lt;b&gt;{0}&lt;/b&gt; on validation, best at epoch {1} ★</source>
   <translation>&lt;b&gt;{0}&lt;/b&gt;（验证），最佳为第 {1} 轮 ★</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Best at epoch {0} ★: {1} on validation</source>
   <translation>最佳为第 {0} 轮 ★：{1}（验证）</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Curve</source>
   <translation>曲线</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Done: {0} in {1}</source>
   <translation>完成：{0}，用时 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Ending the run</source>
   <translation>正在结束运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Epoch {0} of {1} · {2}</source>
   <translation>第 {0}/{1} 轮 · {2}</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Epoch {0} · {1}</source>
   <translation>第 {0} 轮 · {1}</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Frozen layers: computed once in {0}, {1}.</source>
   <translation>冻结层：只计算一次，用时 {0}，{1}。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Frozen layers: found from an earlier run, {0}.</source>
   <translation>冻结层：来自之前的运行，{0}。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Getting the model</source>
   <translation>正在获取模型</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Head</source>
   <translation>头部</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>It leaves at the end of the step it is in.</source>
   <translation>当前这一步结束后停下。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>It was saved after epoch {0} and can go on from there.</source>
   <translation>已在第 {0} 轮之后保存，可以从那里继续。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Mean of the best validation scores ± their standard deviation, and the lowest to the highest. The best run is shown.</source>
   <translation>最佳验证得分的平均值 ± 标准差，以及最低到最高。显示的是最好的一次运行。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>No epoch of it was saved. Your settings are as they were.</source>
   <translation>没有保存任何一轮。你的设置保持不变。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Not ready yet</source>
   <translation>尚未就绪</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Paused before the first epoch</source>
   <translation>在第一轮之前暂停</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Paused in epoch {0}</source>
   <translation>在第 {0} 轮暂停</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Preparing the first step, usually 15 s. Nothing is stuck.</source>
   <translation>正在准备第一步，通常需要 15 秒。并没有卡住。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Preparing the run</source>
   <translation>正在准备运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Ready to train</source>
   <translation>可以训练了</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Run {0} of {1}: </source>
   <translation>第 {0} 次运行，共 {1} 次：</translation>
  </message>
  <message>
   <location filename="../../gui/watched_run.py" />
   <source>Running in another program</source>
   <translation>正在另一个程序中运行</translation>
  </message>
  <message>
   <location filename="../../gui/watched_run.py" />
   <source>Running on {0}</source>
   <translation>正在 {0} 上运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Stopped after {0}, {1}</source>
   <translation>{0}后停止，{1}</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Stopping after the first step</source>
   <translation>第一步之后停止</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Stopping after this run, in epoch {0}</source>
   <translation>正在第 {0} 轮，这次运行之后停止</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>Stopping in epoch {0}, keeping the best</source>
   <translation>在第 {0} 轮停止，保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Tags</source>
   <translation>标记</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>The first model takes longest: Keras is loaded. Nothing is stuck.</source>
   <translation>第一个模型最慢：需要加载 Keras。并没有卡住。</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>The run ended without a result</source>
   <translation>运行结束，没有结果</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>The run waits for you</source>
   <translation>运行在等待你处理</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Time</source>
   <translation>用时</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>Validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>What differs</source>
   <translation>不同之处</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>When</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>about {0} left</source>
   <translation>还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>about {0} left in this phase</source>
   <translation>此阶段还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>fold {0}, </source>
   <translation>第 {0} 折，</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>from {0} to {1} in {2} epochs</source>
   <translation>{2} 轮中从 {0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>interrupted</source>
   <translation>已中断</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>running on {0}</source>
   <translation>正在 {0} 上运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>seed {0}</source>
   <translation>种子 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>yesterday</source>
   <translation>昨天</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>{0:,} epochs</source>
   <translation>{0:,} 轮</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>{0} has no result yet</source>
   <translation>{0}还没有结果</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>{0} phases</source>
   <translation>{0} 个阶段</translation>
  </message>
  <message>
   <location filename="../../gui/models/run_texts.py" />
   <source>{0} runs</source>
   <translation>{0} 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/run_texts.py" />
   <source>{0} to train on, {1}, at most {2}. Ctrl+Enter starts.</source>
   <translation>训练用 {0}，{1}，最多 {2}。按 Ctrl+Enter 开始。</translation>
  </message>
 </context>
 <context>
  <name>RunsDrawer</name>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Find runs</source>
   <translation>查找运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Find runs: words, #tag</source>
   <translation>查找运行：词，#标记</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Go on with this run from its last saved epoch</source>
   <translation>从最后保存的一轮继续这次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>More for the selected runs</source>
   <translation>所选运行的更多操作</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>More that can be done with the selected runs</source>
   <translation>对所选运行的更多操作</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Open the folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Resume</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Runs</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Show only the runs that have all these words; #word means one of their tags</source>
   <translation>只显示含有全部这些词的运行；#词 表示标记之一</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Show or hide the runs</source>
   <translation>显示或隐藏运行列表</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Show this run's files</source>
   <translation>显示这次运行的文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Take over the model, data and choices of this run; can be undone</source>
   <translation>采用这次运行的模型、数据和各项选择；可以撤销</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Use this recipe</source>
   <translation>使用此配方</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>best: run {0}, {1} validation</source>
   <translation>最佳：运行 {0}，验证 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>none yet: each training becomes one</source>
   <translation>还没有：每次训练成为一次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>showing {0}</source>
   <translation>显示 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>{0} are compared</source>
   <translation>正在比较 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
 </context>
 <context>
  <name>RunsModel</name>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Click a heading to sort the runs by it</source>
   <translation>点击表头可按它排序</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Double-click to write here</source>
   <translation>双击即可填写</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>run {0} ({1} runs)</source>
   <translation>运行 {0}（{1} 次）</translation>
  </message>
 </context>
 <context>
  <name>RunsTable</name>
  <message>
   <location filename="../../gui/widgets/runs_table.py" />
   <source>Copied as a table</source>
   <translation>已复制为表格</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_table.py" />
   <source>No run has all these words.</source>
   <translation>没有含有全部这些词的运行。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_table.py" />
   <source>Runs</source>
   <translation>运行</translation>
  </message>
 </context>
 <context>
  <name>SampleDetail</name>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Choose one to see it here.</source>
   <translation>选择一个在这里查看。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Decided: {0}</source>
   <translation>决定：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Do not train on it any more (X). The file stays as it is.</source>
   <translation>不再用它训练（X）。文件保持原样。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Fine</source>
   <translation>正常</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Go to the other one of the two</source>
   <translation>转到两者中的另一个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Label wrong…</source>
   <translation>标签有误…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Picture and label are as they should be (F)</source>
   <translation>图片和标签都没有问题（F）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Reading {0}</source>
   <translation>读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Say what it really is (L). The file stays as it is.</source>
   <translation>指明它实际是什么（L）。文件保持原样。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Show it in large (Enter)</source>
   <translation>放大查看（Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Show what in it made the model answer so (W)</source>
   <translation>显示模型依据其中什么这样预测（W）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Show what it looks like</source>
   <translation>显示它的样子</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>This file cannot be read.</source>
   <translation>无法读取这个文件。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Why?</source>
   <translation>为什么？</translation>
  </message>
 </context>
 <context>
  <name>ScheduleForm</name>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>After how many epochs in which the validation loss has not improved the rate drops.</source>
   <translation>验证损失连续多少轮没有改善后，学习率下降。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>After how many epochs the rate drops, again and again.</source>
   <translation>每隔多少轮下降一次，反复进行。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Constant</source>
   <translation>固定</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Drops after every so many epochs.</source>
   <translation>每隔若干轮下降一次。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Drops to</source>
   <translation>下降到</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Drops when the validation loss no longer improves.</source>
   <translation>验证损失不再改善时下降。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Ends at (share)</source>
   <translation>结束时（比例）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Every, epochs</source>
   <translation>每隔（轮）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Exponential</source>
   <translation>指数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Falls by the same share at every step.</source>
   <translation>每一步都按相同比例下降。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Falls slowly, then fast, then slowly again.</source>
   <translation>先慢、后快、再慢地下降。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>How the learning rate changes from the phase's first step to its last.</source>
   <translation>从阶段的第一步到最后一步，学习率怎样变化。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>In steps</source>
   <translation>阶梯</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>In this share of the phase the rate first rises, so that the first large steps do no harm.</source>
   <translation>在阶段开头的这个比例内，学习率先上升，避免最初的大步长造成损害。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>On plateau</source>
   <translation>平台期下降</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>One cycle</source>
   <translation>单周期</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Patience, epochs</source>
   <translation>耐心（轮）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Rises to the learning rate, then falls to nearly nothing.</source>
   <translation>先上升到学习率，再下降到接近零。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Schedule</source>
   <translation>调度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>The last rate as a share of the highest; empty: what is usual.</source>
   <translation>最后的学习率占最高学习率的比例；留空：用默认值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>The same rate throughout.</source>
   <translation>学习率始终不变。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>Warm-up</source>
   <translation>预热</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>What the rate is multiplied by each time: 0.1 makes it a tenth.</source>
   <translation>每次乘以多少：0.1 表示变为十分之一。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/schedule_form.py" />
   <source>usual</source>
   <translation>默认</translation>
  </message>
 </context>
 <context>
  <name>ScoreColumn</name>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>% of each column</source>
   <translation>每列的 %</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>% of each row</source>
   <translation>每行的 %</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>A click on a label shows its mistakes.</source>
   <translation>点击标签可显示它的错误。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Counts</source>
   <translation>数量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Evaluate again</source>
   <translation>重新评估</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Evaluate to see how good the run's answers are, and which are wrong.</source>
   <translation>评估后可知运行的预测有多好，哪些是错的。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Evaluating…</source>
   <translation>正在评估…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Most often confused, true → predicted. A click shows them.</source>
   <translation>最常混淆，真实 → 预测。点击可显示样本。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Not evaluated yet</source>
   <translation>尚未评估</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Of each row: where samples of a class end up, on the diagonal the recall. Of each column: what the answers really are, on the diagonal the precision.</source>
   <translation>按行：每个类别的样本被分到哪里，对角线为召回率。按列：预测实际是什么，对角线为精确率。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Reading the run's splits</source>
   <translation>读取运行的划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Rows: true. Columns: predicted. A click shows them.</source>
   <translation>行：真实类别。列：预测类别。点击可显示样本。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Score the current run on these samples</source>
   <translation>用这些样本计算当前运行的得分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Show the matrix of all classes</source>
   <translation>显示所有类别的矩阵</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Test, or validation</source>
   <translation>测试集或验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Waits until the training has ended.</source>
   <translation>等待训练结束。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>What the matrix shows</source>
   <translation>矩阵显示的内容</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Which samples judge the run.</source>
   <translation>用哪些样本评判运行。</translation>
  </message>
 </context>
 <context>
  <name>ScoreModel</name>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>How many of them were judged</source>
   <translation>参与评估的样本有多少</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>How much of the differences is explained; 1 is perfect, 0 is nothing</source>
   <translation>能解释多少差异；1 为完美，0 为完全不能</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Of those predicted so, how many really are</source>
   <translation>预测为该类的样本中，真正属于该类的比例</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Of those that are, how many were found</source>
   <translation>真正属于该类的样本中，被找出的比例</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Off by</source>
   <translation>误差</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Precision</source>
   <translation>精确率</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Probably {0}: the 95 % range by bootstrap</source>
   <translation>很可能为 {0}：用自助法得到的 95 % 区间</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>RMSE</source>
   <translation>RMSE</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Recall</source>
   <translation>召回率</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>Support</source>
   <translation>样本数</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>The harmonic mean of precision and recall</source>
   <translation>精确率和召回率的调和平均</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>The mean error, whichever way, in its own unit</source>
   <translation>平均绝对误差，不分正负，用原来的单位</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>The root of the mean squared error: large errors count more</source>
   <translation>均方误差的平方根：大误差影响更大</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>What is estimated</source>
   <translation>所估计的数值</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>What is true</source>
   <translation>真实类别</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>{0} is off by {1} on average</source>
   <translation>{0} 的平均误差为 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/models/scores.py" />
   <source>{0}: of those predicted so, {1} are; of those that are, {2} are found</source>
   <translation>{0}：预测为该类的样本中 {1} 正确；该类样本中找出了 {2}</translation>
  </message>
 </context>
 <context>
  <name>ScoreTable</name>
  <message>
   <location filename="../../gui/widgets/score_table.py" />
   <source>Scores of each class</source>
   <translation>各类别的得分</translation>
  </message>
 </context>
 <context>
  <name>ScoreTexts</name>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 picture</source>
   <translation>1 张图片</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 recording</source>
   <translation>1 段录音</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 row</source>
   <translation>1 行</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 run: {0}</source>
   <translation>1 次运行：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Accuracy: how many answers are right</source>
   <translation>准确率：有多少预测是正确的</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Label accuracy</source>
   <translation>标签准确率</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Label accuracy: how many of all single labels are right</source>
   <translation>标签准确率：所有单个标签中有多少正确</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>R²: how much of the differences is explained; 1 is perfect, 0 is no better than always naming the mean</source>
   <translation>R²：能解释多少差异；1 为完美，0 相当于总是回答平均值</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Validation accuracy</source>
   <translation>验证集准确率</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Validation label accuracy</source>
   <translation>验证集标签准确率</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Validation {0}</source>
   <translation>验证集 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>pictures</source>
   <translation>张图片</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>recordings</source>
   <translation>段录音</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>rows</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} accuracy</source>
   <translation>准确率 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} folds</source>
   <translation>{0} 折</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} label accuracy</source>
   <translation>标签准确率 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} runs</source>
   <translation>{0} 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} seeds</source>
   <translation>{0} 个种子</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0}/s</source>
   <translation>{0}/秒</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0}: {1} ({2} to {3})</source>
   <translation>{0}：{1}（{2} 到 {3}）</translation>
  </message>
 </context>
 <context>
  <name>SearchForm</name>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source> min</source>
   <translation> 分钟</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>A run is training: the search can start when it has ended.</source>
   <translation>正在训练一次运行：它结束后才能开始搜索。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>A trial that is worse than half of the others at the same epoch is left</source>
   <translation>在同一轮时比一半的其他试验更差的试验会被放弃</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>After the head, its last blocks may train too; such trials take longest</source>
   <translation>在头部之后，最后几个块也可以参与训练；这样的试验用时最长</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>After this time no more trials begin</source>
   <translation>过了这段时间就不再开始新的试验</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>At most</source>
   <translation>最多</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>At the same time</source>
   <translation>同时进行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Augmentation: none or gentle</source>
   <translation>数据增强：无或轻度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Built-in models whose weights are on this machine</source>
   <translation>权重已在本机的内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>End hopeless trials early</source>
   <translation>提前结束没有希望的试验</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Head: up to 2 hidden layers, 64 to 512 units, dropout</source>
   <translation>头部：最多 2 个隐藏层，64 到 512 个单元，Dropout</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>How large the steps are: it matters most</source>
   <translation>每步的大小：最重要</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>How long</source>
   <translation>时长</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>How many blocks of the model train: none, 1 or 2</source>
   <translation>参与训练的块数：0、1 或 2</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>How many combinations are trained</source>
   <translation>训练多少种组合</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>How many trials are trained at the same time on this machine</source>
   <translation>在这台机器上同时训练多少次试验</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>How steps follow from the errors</source>
   <translation>如何由误差决定每一步</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Learning rate: {0} to {1}</source>
   <translation>学习率：{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Looking how long it takes…</source>
   <translation>正在估算需要多久…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Many short trainings with other settings, judged on the validation samples. The test samples are never looked at. Frozen layers are computed once for all.</source>
   <translation>用不同设置进行多次短训练，在验证集样本上评判。从不查看测试集样本。冻结层只计算一次，供所有试验使用。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Nothing is changed until you use what was found</source>
   <translation>在你使用搜索结果之前，不会改变任何内容</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Optimizer: Adam, AdamW or SGD</source>
   <translation>优化器：Adam、AdamW 或 SGD</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Other built-in models; frozen layers are computed once for each</source>
   <translation>其他内置模型；冻结层对每个模型只计算一次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Source model</source>
   <translation>源模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Source models that are tried</source>
   <translation>要尝试的源模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Start the search</source>
   <translation>开始搜索</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>The new layers. All their trials share the frozen layers' output</source>
   <translation>新的层。所有试验共用冻结层的输出</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Tick what is to be tried.</source>
   <translation>请勾选要尝试的内容。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Trials</source>
   <translation>试验</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>What is tried</source>
   <translation>尝试什么</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>Whether training samples are varied; frozen layers run once for each variant</source>
   <translation>训练样本是否变化；冻结层对每种变体计算一次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_form.py" />
   <source>no limit</source>
   <translation>不限</translation>
  </message>
 </context>
 <context>
  <name>SearchTexts</name>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>; then </source>
   <translation>；然后</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>About {0}</source>
   <translation>约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Being trained.</source>
   <translation>正在训练。</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Best: &lt;b&gt;{0}&lt;/b&gt; on validation, trial {1}</source>
   <translation>最佳：验证集 &lt;b&gt;{0}&lt;/b&gt;，试验 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Blocks that train</source>
   <translation>参与训练的块</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Hidden layers</source>
   <translation>隐藏层</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Optimizer</source>
   <translation>优化器</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Others were better at the same epoch, so it was not trained further.</source>
   <translation>同一轮时其他试验更好，因此没有继续训练。</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Search done: {0} of {1} tried</source>
   <translation>搜索完成：已试 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Search interrupted: {0} of {1} tried</source>
   <translation>搜索中断：已试 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Search stopped: {0} of {1} tried</source>
   <translation>搜索已停止：已试 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Searching: {0} of {1} tried</source>
   <translation>正在搜索：已试 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Trained to its end.</source>
   <translation>已训练到底。</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>Units</source>
   <translation>单元数</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>about {0} left</source>
   <translation>还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>average</source>
   <translation>平均</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>ended early</source>
   <translation>提前结束</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>flatten</source>
   <translation>展平</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>frozen layers once, {0}</source>
   <translation>冻结层计算一次，{0}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>frozen layers {1} times, {0}</source>
   <translation>冻结层计算 {1} 次，{0}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>gentle</source>
   <translation>轻度</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>maximum</source>
   <translation>最大</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>photographs</source>
   <translation>像照片</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>strong</source>
   <translation>强</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>{0} at the same time</source>
   <translation>同时 {0} 个</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>{0} ended early</source>
   <translation>{0} 次提前结束</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>{0} failed</source>
   <translation>{0} 次失败</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>{0} min</source>
   <translation>{0} 分</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>{0} trials of about {1}</source>
   <translation>{0} 次试验，每次约 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/search_texts.py" />
   <source>{0}: {1}.</source>
   <translation>{0}：{1}。</translation>
  </message>
 </context>
 <context>
  <name>SearchView</name>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>A search that runs goes on</source>
   <translation>正在进行的搜索会继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Back to the curves</source>
   <translation>返回曲线</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Choose a trial to see it in the plots</source>
   <translation>选择一次试验，在图中查看</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Choose what is to be tried; this one stays in the list</source>
   <translation>选择要尝试的内容；这一个会留在列表中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Copied: run it on a machine that sees this folder.</source>
   <translation>已复制：请在能访问这个文件夹的机器上运行。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Copy the command for other machines</source>
   <translation>复制用于其他机器的命令</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Earlier searches</source>
   <translation>以前的搜索</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Ends the search; it can go on later</source>
   <translation>结束搜索；以后可以继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Getting ready to search</source>
   <translation>正在准备搜索</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Machines that see this folder can work on the same search</source>
   <translation>能访问这个文件夹的机器可以参与同一个搜索</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Make its settings those of the next run; Undo takes them back</source>
   <translation>把它的设置用于下一次运行；可以撤销</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>New search</source>
   <translation>新的搜索</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Progress of the search</source>
   <translation>搜索的进度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Search for better settings</source>
   <translation>搜索更好的设置</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Searches that were made before</source>
   <translation>以前进行过的搜索</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Stop, keep what is done</source>
   <translation>停止，保留已完成的</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Stopping after the trials that run</source>
   <translation>正在进行的试验完成后停止</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>The data is read and frozen layers are computed.</source>
   <translation>正在读取数据并计算冻结层。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Trials</source>
   <translation>试验</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Try the recipes that are still missing</source>
   <translation>尝试还没有试过的配方</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Use the best</source>
   <translation>使用最佳</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>Use trial {0}</source>
   <translation>使用试验 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/search_view.py" />
   <source>{0}: {1} trials</source>
   <translation>{0}：{1} 次试验</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <location filename="../../gui/searching.py" />
   <source>Estimating the search</source>
   <translation>估算搜索</translation>
  </message>
  <message>
   <location filename="../../gui/searching.py" />
   <source>Reading a trial's recipe</source>
   <translation>读取试验的配方</translation>
  </message>
  <message>
   <location filename="../../gui/searching.py" />
   <source>Reading the search</source>
   <translation>读取搜索</translation>
  </message>
  <message>
   <location filename="../../gui/searching.py" />
   <source>Reading the searches</source>
   <translation>读取各次搜索</translation>
  </message>
  <message>
   <location filename="../../gui/searching.py" />
   <source>Searching for better settings</source>
   <translation>设置搜索</translation>
  </message>
  <message>
   <location filename="../../gui/searching.py" />
   <source>Stopping the search</source>
   <translation>停止搜索</translation>
  </message>
  <message>
   <location filename="../../gui/searching.py" />
   <source>trial {0}</source>
   <translation>试验 {0}</translation>
  </message>
 </context>
 <context>
  <name>Session</name>
  <message>
   <location filename="../../gui/session.py" />
   <source>A model and data are missing.</source>
   <translation>还缺模型和数据。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>A source model is missing.</source>
   <translation>还缺源模型。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Data is missing.</source>
   <translation>还缺数据。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Drop a folder of pictures, one subfolder for each class.</source>
   <translation>拖入图片文件夹，每个类别一个子文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Drop a model file here, or choose a built-in one.</source>
   <translation>把模型文件拖到这里，或选择内置模型。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Finding a learning rate</source>
   <translation>学习率查找</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Looking for devices</source>
   <translation>查找设备</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Looking for what is worth unfreezing</source>
   <translation>查看哪些层值得解冻</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Opening {0}</source>
   <translation>打开 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Pictures without a folder were dropped: to train, drop a folder with one subfolder for each class; to have pictures classified, train first.</source>
   <translation>拖入的图片不在文件夹中：要训练，请拖入每个类别一个子文件夹的文件夹；要预测图片，请先训练。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Say which preprocessing this model was trained with.</source>
   <translation>请指明训练这个模型时用了哪种预处理。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Starting Keras</source>
   <translation>启动 Keras</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>The data is being read.</source>
   <translation>正在读取数据。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>The model is being opened.</source>
   <translation>正在打开模型。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>The model's preprocessing is missing.</source>
   <translation>还缺模型的预处理方式。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>There is no file or folder {0}.</source>
   <translation>没有文件或文件夹 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Train first.</source>
   <translation>请先训练。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Unpacking the sample</source>
   <translation>解压示例</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>change of the data</source>
   <translation>修改数据</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>the suggestion</source>
   <translation>采用建议</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} can say how a model is built but holds no weights: drop it together with the .h5 file of its weights.</source>
   <translation>{0} 能说明模型的结构，但不含权重：请与权重的 .h5 文件一起拖入。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} is neither a model nor pictures: drop a .keras or .h5 file, or a folder of pictures with one subfolder for each class.</source>
   <translation>{0} 既不是模型也不是图片：请拖入 .keras 或 .h5 文件，或每个类别一个子文件夹的图片文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} models were dropped; the first one is opened.</source>
   <translation>拖入了 {0} 个模型，打开第一个。</translation>
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} was left aside: it is neither a model nor pictures.</source>
   <translation>{0} 已忽略：既不是模型也不是图片。</translation>
  </message>
 </context>
 <context>
  <name>SharedForm</name>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>All classes count alike</source>
   <translation>所有类别同等重要</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Always new</source>
   <translation>总是新的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Batch size</source>
   <translation>批量大小</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Gentle</source>
   <translation>轻度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>How many samples make one step. Smaller needs less memory; automatic tries out what fits.</source>
   <translation>多少个样本构成一步。小则省内存；自动会试出能容纳多少。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>How training samples are varied.</source>
   <translation>训练样本怎样变化。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Kept: so many variations of each sample are made once and used in turn, so that the frozen layers are computed only once for each. Always new: the frozen layers run again in every epoch, which takes long on a processor.</source>
   <translation>保留：每个样本做好这么多变体并依次使用，冻结层对每个变体只计算一次。总是新的：冻结层每轮都要重新计算，在处理器上很慢。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Measured</source>
   <translation>经测量</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Own</source>
   <translation>自定义</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Samples of small classes weigh more in training, so that the model does not merely learn to name the largest class.</source>
   <translation>小类别的样本在训练中权重更大，避免模型只学会回答最大的类别。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Strong</source>
   <translation>强</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Variations</source>
   <translation>变体</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>{0} kept</source>
   <translation>保留 {0} 个</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Accept what is proposed</source>
   <translation>接受建议</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Close, or stop editing</source>
   <translation>关闭，或停止编辑</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Ctrl+C copies what is selected</source>
   <translation>Ctrl+C 复制所选内容</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Everywhere</source>
   <translation>任何位置</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>In mistakes and labels</source>
   <translation>在错误和标签中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>In the classes</source>
   <translation>在类别中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>In the layers</source>
   <translation>在层中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>In the pictures of the data</source>
   <translation>在数据的图片中</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Its label is right</source>
   <translation>标签是对的</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Leave out, or bring back</source>
   <translation>排除，或恢复</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Look-alikes together</source>
   <translation>相似的在一起</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Menu of what is selected</source>
   <translation>所选内容的菜单</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Move to test</source>
   <translation>移到测试集</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Move to train</source>
   <translation>移到训练集</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Move to validation</source>
   <translation>移到验证集</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Next control; with Shift the one before</source>
   <translation>下一个控件；加 Shift 为上一个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Open in large</source>
   <translation>放大查看</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Put it into this class</source>
   <translation>放入这个类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Rate multiplier</source>
   <translation>学习率倍数</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Say another class</source>
   <translation>指定另一个类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Say the right class</source>
   <translation>指定正确的类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Select all</source>
   <translation>全选</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Skip</source>
   <translation>跳过</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Take back</source>
   <translation>取消决定</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Train from here on</source>
   <translation>从这里开始训练</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Train or freeze</source>
   <translation>训练或冻结</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>What the model sees</source>
   <translation>模型看到的样子</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>While sorting pictures</source>
   <translation>分类图片时</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/shortcuts.py" />
   <source>Why it was answered so</source>
   <translation>为什么这样预测</translation>
  </message>
 </context>
 <context>
  <name>SingleStage</name>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>Picture to be sorted</source>
   <translation>要分类的图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>This file cannot be read as a picture.</source>
   <translation>无法把这个文件作为图片读取。</translation>
  </message>
 </context>
 <context>
  <name>SizeCard</name>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Evaluate and export that run instead of this one</source>
   <translation>改为评估和导出那次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Get weights ({0}) and use as source</source>
   <translation>获取权重（{0}）并用作源模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Go on with this run</source>
   <translation>用这次运行继续</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Looking for smaller models</source>
   <translation>查找更小的模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Looking for smaller models…</source>
   <translation>正在查找更小的模型…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Opens it as the source of the next run; this run stays as it is</source>
   <translation>作为下一次运行的源模型打开；这次运行保持不变</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>This is the run that is being exported</source>
   <translation>这是正在导出的运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Tick this format</source>
   <translation>勾选这种格式</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Ticks it among the formats above; nothing is written yet</source>
   <translation>在上面的格式中勾选；暂不写出任何文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Use as source</source>
   <translation>用作源模型</translation>
  </message>
 </context>
 <context>
  <name>SizePlot</name>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>runs</source>
   <translation>各次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>smaller built-in models</source>
   <translation>更小的内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>this run's files</source>
   <translation>这次运行的文件</translation>
  </message>
 </context>
 <context>
  <name>SizeTable</name>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>Sizes and scores</source>
   <translation>大小和得分</translation>
  </message>
 </context>
 <context>
  <name>SizeTexts</name>
  <message>
   <location filename="../../gui/size_texts.py" />
   <source>Run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/size_texts.py" />
   <source>This run</source>
   <translation>这次运行</translation>
  </message>
  <message>
   <location filename="../../gui/size_texts.py" />
   <source>about {0}</source>
   <translation>约 {0}</translation>
  </message>
 </context>
 <context>
  <name>SortingDialog</name>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>A class name cannot hold {0}: leave it out.</source>
   <translation>类别名称中不能有 {0}，请去掉。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>A class needs a name.</source>
   <translation>类别需要一个名称。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>All pictures are sorted. Use these labels to train on them.</source>
   <translation>所有图片都已分类。可以用这些标签训练了。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>By name</source>
   <translation>按名称</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Cancel copying</source>
   <translation>取消复制</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Copy into class folders…</source>
   <translation>复制到类别文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Copy the sorted pictures to another place, one folder for each class</source>
   <translation>把已分类的图片复制到别处，每个类别一个文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Go on another time: what is sorted is kept</source>
   <translation>以后再继续：已分类的会保留</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>How many pictures are copied</source>
   <translation>已复制多少图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>In which order the pictures come: how sure the model is of its proposal</source>
   <translation>图片按什么顺序出现：模型对自己的建议有多大把握</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Least sure first</source>
   <translation>最没把握的在前</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Look-alikes together</source>
   <translation>相似的在一起</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>No look-alikes are left to be sorted.</source>
   <translation>没有待分类的相似图片了。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>One by one</source>
   <translation>逐张</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Order of the pictures</source>
   <translation>图片的顺序</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Select what is wrong here and press the key of its right class.</source>
   <translation>选中这里分错的图片，按正确类别的键。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Show pictures that look alike to the model, to sort them all at once (G)</source>
   <translation>显示模型认为相似的图片，一次全部分类（G）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Sort pictures</source>
   <translation>分类图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Sort pictures in {0}</source>
   <translation>在 {0} 中分类图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Surest first</source>
   <translation>最有把握的在前</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>The pictures are copied to {0}.</source>
   <translation>图片已复制到 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>There is a class {0} already.</source>
   <translation>已有类别 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Use these labels</source>
   <translation>使用这些标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Where to put the class folders</source>
   <translation>类别文件夹放在哪里</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>Write a table of labels beside the pictures and open it as data</source>
   <translation>在图片旁写一个标签表，并作为数据打开</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>{0:,} pictures that look alike</source>
   <translation>{0:,} 张相似的图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>{0:,} selected: a key puts them into a class at once. Ctrl+click takes one out.</source>
   <translation>已选 {0:,} 张：按键即可一次归入一个类别。Ctrl+单击可去掉一张。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>{0} went to {1}</source>
   <translation>{0} 已归入 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/sorting.py" />
   <source>{0}: {1:,} pictures</source>
   <translation>{0}：{1:,} 张图片</translation>
  </message>
 </context>
 <context>
  <name>SortingPanel</name>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>1–{0} sort</source>
   <translation>1–{0} 分类</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Add a class, or several: cat, dog</source>
   <translation>添加一个或多个类别：猫，狗</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Backspace takes back</source>
   <translation>Backspace 收回</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Backspace takes the last one back.</source>
   <translation>Backspace 收回上一张。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Enter accepts the proposal</source>
   <translation>Enter 接受建议</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Have the open model look at all pictures</source>
   <translation>让打开的模型查看所有图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>How many pictures are sorted</source>
   <translation>已分类多少图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>How many pictures the model has looked at</source>
   <translation>模型已看过多少图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Listing pictures…</source>
   <translation>正在列出图片…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Name of a new class</source>
   <translation>新类别的名称</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Name the classes first; each gets a key from 1 to 9.</source>
   <translation>请先给类别命名；每个类别得到一个键，从 1 到 9。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Propose again</source>
   <translation>重新建议</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Propose classes</source>
   <translation>建议类别</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Space skips</source>
   <translation>Space 跳过</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Type a name and press Enter; several names with commas between them (Ctrl+N)</source>
   <translation>输入名称后按 Enter；多个名称用逗号分开（Ctrl+N）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>With a model open, classes are proposed and look-alikes grouped: close this, open one under Model and come back. What is sorted is kept.</source>
   <translation>打开模型后，可以建议类别并归拢相似图片：关闭这里，在“模型”中打开一个，再回来。已分类的会保留。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>first letters too</source>
   <translation>也可用首字母</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0:,} of {1:,} sorted</source>
   <translation>{1:,} 张中已分类 {0:,} 张</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} can propose classes and group look-alikes.</source>
   <translation>{0} 可以建议类别并归拢相似图片。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} has grouped look-alikes. Sort a picture into each of two classes and it proposes classes too.</source>
   <translation>{0} 已归拢相似图片。在两个类别中各放一张图片后，它也会建议类别。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} looks at the pictures; go on sorting meanwhile.</source>
   <translation>{0} 正在查看图片，可以同时继续分类。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} proposes classes and learns from what you sort.</source>
   <translation>{0} 会建议类别，并从你的分类中学习。</translation>
  </message>
 </context>
 <context>
  <name>SortingWork</name>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Copying pictures</source>
   <translation>正在复制图片</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Keeping what is sorted</source>
   <translation>保存分类结果</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Listing pictures</source>
   <translation>列出图片</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Looking at pictures</source>
   <translation>查看图片</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Writing the labels</source>
   <translation>正在写标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
 </context>
 <context>
  <name>SoundCard</name>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Bands of pitch</source>
   <translation>音高频带数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Fill in the length and sample rate that suit your recordings</source>
   <translation>填入适合你的录音的长度和采样率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Higher tones are left out, in Hertz; empty for half the sample rate.</source>
   <translation>去掉更高的音（Hz）；留空为采样率的一半。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Highest tone, Hz</source>
   <translation>最高音（Hz）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>How many seconds of each recording the model hears.</source>
   <translation>模型听每段录音的多少秒。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Loudness range</source>
   <translation>响度范围</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Lower tones are left out, in Hertz.</source>
   <translation>去掉更低的音（Hz）。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Lowest tone, Hz</source>
   <translation>最低音（Hz）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Measuring the recordings</source>
   <translation>测量录音</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Milliseconds from one column of the picture to the next.</source>
   <translation>频谱图相邻两列之间的毫秒数。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Milliseconds of sound behind each column of the picture. Longer tells tones apart, shorter tells moments apart.</source>
   <translation>频谱图每一列对应的毫秒数。长一些便于分辨音高，短一些便于分辨时刻。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Of longer ones, use</source>
   <translation>较长录音取用</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Recordings are brought to this many values a second. Half of it is the highest tone that is heard: 16,000 for speech, 44,100 for music or birds.</source>
   <translation>把录音统一为每秒这么多个值。它的一半是能听到的最高音：语音 16,000，音乐或鸟鸣 44,100。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Rows of the picture: bands of pitch, spaced as ears hear them.</source>
   <translation>频谱图的行：按人耳听觉划分的音高频带。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Sample rate</source>
   <translation>采样率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Seconds</source>
   <translation>秒数</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>So long that 95 of 100 are heard whole.</source>
   <translation>使 100 段中有 95 段能完整听到的长度。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Sound</source>
   <translation>声音</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Spectrogram</source>
   <translation>频谱图</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Step, ms</source>
   <translation>步长（毫秒）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Suggest</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>What is this much quieter than the loudest moment is black.</source>
   <translation>比最响时刻低这么多的部分显示为黑色。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Which part of a longer recording is used; silence fills up shorter ones.</source>
   <translation>较长录音用哪一部分；较短的用静音补足。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>Window, ms</source>
   <translation>窗长（毫秒）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>as recorded</source>
   <translation>与录音相同</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>change of the sound settings</source>
   <translation>修改声音设置</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>the middle</source>
   <translation>中间</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_sound.py" />
   <source>the start</source>
   <translation>开头</translation>
  </message>
 </context>
 <context>
  <name>SoundPlayer</name>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>No loudspeakers or headphones were found: connect some.</source>
   <translation>没有找到扬声器或耳机：请连接。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>Playing needs the media part of Graft: {0}</source>
   <translation>播放需要 Graft 的媒体组件：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>This recording cannot be played: {0}.</source>
   <translation>无法播放这段录音：{0}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>This system cannot play sound: {0}.</source>
   <translation>此系统无法播放声音：{0}。</translation>
  </message>
 </context>
 <context>
  <name>SoundView</name>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Hear this recording</source>
   <translation>听这段录音</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Play</source>
   <translation>播放</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Play the recording</source>
   <translation>播放录音</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Reading a recording</source>
   <translation>读取录音</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Reading the recording…</source>
   <translation>正在读取录音…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Silence fills it up to {0} s.</source>
   <translation>用静音补足到 {0} 秒。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Stop playing</source>
   <translation>停止播放</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>The model hears all of it.</source>
   <translation>模型听全部。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>The model hears the first {0} s.</source>
   <translation>模型听前 {0} 秒。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>The model hears {0} s from the middle.</source>
   <translation>模型听中间的 {0} 秒。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>{0} s at {1:,} Hz.</source>
   <translation>{0} 秒，{1:,} Hz。</translation>
  </message>
 </context>
 <context>
  <name>SourceCard</name>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Answered most differently</source>
   <translation>预测变化最大的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>BGR minus mean</source>
   <translation>BGR 减均值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Changed by you</source>
   <translation>你的修改</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Changed by you, {0} times</source>
   <translation>你修改了 {0} 处</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Change…</source>
   <translation>更改…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare on other pictures. Where the folders in it are called as the source's classes, its accuracy is counted too.</source>
   <translation>用其他图片比较。如果其中文件夹的名称与源模型的类别相同，还会计算准确率。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare on this folder</source>
   <translation>用这个文件夹比较</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare with the source</source>
   <translation>与源模型比较</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Comparing with the source</source>
   <translation>与源模型的比较</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Does the base still know its old task?</source>
   <translation>主干还记得原来的任务吗？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Drop a model file here (.keras, .h5), or choose a built-in one.</source>
   <translation>把模型文件拖到这里（.keras、.h5），或选择内置模型。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Get the source's classifier ({0}) and compare</source>
   <translation>下载源模型的分类器（{0}）并比较</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>ImageNet</source>
   <translation>ImageNet</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>No model yet</source>
   <translation>还没有模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>On a folder…</source>
   <translation>用文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Open another model file or a built-in model</source>
   <translation>打开另一个模型文件或内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Open it; nothing trains yet</source>
   <translation>打开；暂不训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Opened with 1 repair</source>
   <translation>打开时做了 1 处修复</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Opened with {0} repairs</source>
   <translation>打开时做了 {0} 处修复</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Opening…</source>
   <translation>正在打开…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Preprocessing “{0}”: {1}</source>
   <translation>预处理“{0}”：{1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Put the source's own head behind the trained base and behind the untouched one, and see how far their answers differ</source>
   <translation>把源模型自己的头部分别接在训练后和未改动的主干上，看预测相差多少</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>RANDOM weights, nothing learned yet</source>
   <translation>权重随机，尚未学到任何东西</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>The first model takes longest: Keras is loaded. Nothing is stuck.</source>
   <translation>第一个模型最慢：需要加载 Keras。并没有卡住。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Use it</source>
   <translation>使用</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Where the source has a head of its own: how far its answers have gone from what they were. Much change says that fine-tuning overwrote what the base knew.</source>
   <translation>如果源模型有自己的头部：它的预测与原来相差多少。变化大说明微调覆盖了主干原有的知识。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>no repairs ✓</source>
   <translation>无需修复 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>own weights</source>
   <translation>自带权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>pixels 0–1</source>
   <translation>像素 0–1</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>pixels 0–255</source>
   <translation>像素 0–255</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>pixels by mean and deviation</source>
   <translation>像素按均值和标准差</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>pixels −1–1</source>
   <translation>像素 −1–1</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>preprocessing not known</source>
   <translation>预处理未知</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>was {0} {1}</source>
   <translation>原为 {0} {1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>{0}, from Keras {1}</source>
   <translation>{0}，来自 Keras {1}</translation>
  </message>
 </context>
 <context>
  <name>SourceComparison</name>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Compare on your data</source>
   <translation>在你的数据上比较</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Comparing source models on your data</source>
   <translation>在你的数据上比较源模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Fit a simple head to the features of each model whose weights are on this machine, and see how much of your data it gets right</source>
   <translation>对权重已在本机的每个模型，在其特征上训练一个简单头部，看它在你的数据上答对多少</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>No weights are on this machine yet: get some first, then compare.</source>
   <translation>本机还没有权重：请先获取一些，再比较。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Open your data first: then models can be compared on it.</source>
   <translation>请先打开数据，然后可以用它比较模型。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Your data is rows of numbers, and these models take pictures.</source>
   <translation>你的数据是数值行，而这些模型接受图片。</translation>
  </message>
 </context>
 <context>
  <name>SourceEdits</name>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the augmentation</source>
   <translation>修改数据增强</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the head</source>
   <translation>修改头部</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the phases</source>
   <translation>修改阶段</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the training</source>
   <translation>修改训练设置</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of what trains</source>
   <translation>修改参与训练的层</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>choice of the optimizer</source>
   <translation>选择优化器</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>colour input</source>
   <translation>彩色输入</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>cut at {0}</source>
   <translation>在 {0} 处截断</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>grey input</source>
   <translation>灰度输入</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>input size {0}×{1}</source>
   <translation>输入大小 {0}×{1}</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>name of a phase</source>
   <translation>阶段名称</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>new weights from {0} on</source>
   <translation>从 {0} 起换新权重</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>new weights of {0}</source>
   <translation>{0} 换新权重</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>number of epochs</source>
   <translation>轮数</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>rate of some layers</source>
   <translation>部分层的学习率</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>removal from {0} on</source>
   <translation>从 {0} 起移除</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>schedule of the rate</source>
   <translation>学习率调度</translation>
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>weighing classes</source>
   <translation>类别加权</translation>
  </message>
 </context>
 <context>
  <name>SourceSession</name>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>A run is training: what is inside is shown after it.</source>
   <translation>正在训练：结束后显示层的内部。</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Changing {0}</source>
   <translation>正在修改 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Opening {0}</source>
   <translation>正在打开 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Reading {0}</source>
   <translation>读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>edit</source>
   <translation>编辑</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>input as it came</source>
   <translation>恢复原来的输入</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>new weights of {0} layers</source>
   <translation>{0} 层换新权重</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>preprocessing {0}</source>
   <translation>预处理 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>removal of the cut</source>
   <translation>取消截断</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>return to the source as it came</source>
   <translation>还原为源模型的原样</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>you chose it</source>
   <translation>由你选择</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>{0} when the run has ended</source>
   <translation>{0}（等运行结束）</translation>
  </message>
 </context>
 <context>
  <name>SpectrogramPicture</name>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Spectrogram</source>
   <translation>频谱图</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>What the model sees of the sound: time runs to the right, high tones are at the top, and what is loud is bright.</source>
   <translation>模型看到的声音：横向为时间，上方为高音，越响越亮。</translation>
  </message>
 </context>
 <context>
  <name>SplitCard</name>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>1 group of {0:,}.</source>
   <translation>1 组，{0:,} 个。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>10 folds</source>
   <translation>10 折</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>5 folds</source>
   <translation>5 折</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>A regular expression on the path: what it finds (or its first parenthesis) names the group.</source>
   <translation>用于路径的正则表达式：匹配到的内容（或第一个括号）就是组名。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Cross-validation</source>
   <translation>交叉验证</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Cross-validation: the data is cut into equal parts, and each run validates on another one. For small data.</source>
   <translation>交叉验证：数据分成相等的几份，每次运行用不同的一份验证。适合小数据。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Drawn at random in these shares; the seed decides which go where.</source>
   <translation>按这些比例随机抽取；由种子决定哪些去哪里。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Every class is split in these shares; the seed decides which go where.</source>
   <translation>每个类别都按这些比例划分；由种子决定哪些去哪里。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Keep together</source>
   <translation>按组划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>No path has this: {0}</source>
   <translation>没有路径符合：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Nothing belongs together in this way.</source>
   <translation>按这种方式没有同组的样本。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Pattern of the groups</source>
   <translation>分组规则</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Splits</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>The data says itself what is for training, validation and test.</source>
   <translation>数据自己规定了训练集、验证集和测试集。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>The same seed draws the same split and trains the same way.</source>
   <translation>相同的种子得到相同的划分和训练过程。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>The share that decides which epoch is best.</source>
   <translation>用来决定哪一轮最佳的比例。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>The share that is never trained on and judges the finished model.</source>
   <translation>从不参与训练、用来评判最终模型的比例。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>The test part is given and kept; validation comes out of train.</source>
   <translation>测试集已给定并保持不变；验证集从训练集中划出。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>The validation part is given and kept as it is.</source>
   <translation>验证集已给定并保持不变。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>This is no regular expression yet.</source>
   <translation>这还不是有效的正则表达式。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Trying the pattern</source>
   <translation>试用规则</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Type what the paths of one group have in common.</source>
   <translation>输入这些路径的共同点。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Validates on part</source>
   <translation>用哪一份验证</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>What belongs together comes into the same split: pictures of one patient, one plant, one burst. Else the score looks too good.</source>
   <translation>同组的样本归入同一划分：同一病人、同一植株、同一组连拍的图片。否则得分会虚高。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>Which part this run validates on; train once with each.</source>
   <translation>这次运行用哪一份验证；每份各训练一次。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>a pattern</source>
   <translation>规则</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>a subfolder</source>
   <translation>同一子文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>change of the splits</source>
   <translation>修改划分</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>like names</source>
   <translation>相似的名称</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>look-alikes</source>
   <translation>相似样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>one series</source>
   <translation>同一系列</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>such as patient(\d+)</source>
   <translation>例如 patient(\d+)</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>table column</source>
   <translation>表格中的列</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>{0:,} files are in none.</source>
   <translation>{0:,} 个文件不在任何组中。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>{0:,} groups in {1:,} files, such as “{2}”.</source>
   <translation>{1:,} 个文件分为 {0:,} 组，例如“{2}”。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>{0:,} groups of {1:,} to {2:,}, {3} in all.</source>
   <translation>{0:,} 组，每组 {1:,} 到 {2:,} 个，共 {3}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>{0:,} groups of {1:,}, {2} in all.</source>
   <translation>{0:,} 组，每组 {1:,} 个，共 {2}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>{0} folds</source>
   <translation>{0} 折</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>{0} group in {1:,} files: “{2}”.</source>
   <translation>{1:,} 个文件为 {0} 组：“{2}”。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_splits.py" />
   <source>“Cross-validate” on the Train page trains {0} runs, one for each part.</source>
   <translation>训练页上的“交叉验证”会训练 {0} 次运行，每份一次。</translation>
  </message>
 </context>
 <context>
  <name>StatusArea</name>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>, {0} of {1}</source>
   <translation>，{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Clear the cache</source>
   <translation>清除缓存</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Ending the run…</source>
   <translation>正在结束运行…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Free {0} of disk space?</source>
   <translation>释放 {0} 磁盘空间？</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>GPU {0}</source>
   <translation>GPU {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>How far it is</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Keep it</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Kept so that the next run starts sooner: {0} of pictures as they were read, {1} of what frozen layers computed. Click to clear it.</source>
   <translation>保留下来使下一次运行更快开始：{0} 为读取的图片，{1} 为冻结层的计算结果。点击可清除。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Memory in use on this machine</source>
   <translation>本机已用内存</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Running work and messages</source>
   <translation>进行中的工作和消息</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Stop this; everything stays as it was before</source>
   <translation>停止；一切恢复原样</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>The run waits for you</source>
   <translation>运行在等待你处理</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Training</source>
   <translation>正在训练</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>What runs, what ended lately, what Graft has told (Ctrl+J)</source>
   <translation>正在运行的、刚结束的，以及 Graft 的消息（Ctrl+J）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>What training uses; its process holds {0} of memory</source>
   <translation>训练所用的设备；其进程占用 {0} 内存</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Your pictures and runs are not touched. The next run reads the pictures again and computes the frozen layers again. What a run uses now stays.</source>
   <translation>图片和运行不受影响。下一次运行会重新读取图片、重新计算冻结层。正在使用的部分会保留。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>cache {0}</source>
   <translation>缓存 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>memory {0} of {1}</source>
   <translation>内存 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>processor {0}</source>
   <translation>处理器 {0}</translation>
  </message>
 </context>
 <context>
  <name>StepBar</name>
  <message>
   <location filename="../../gui/widgets/step_bar.py" />
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/step_bar.py" />
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/step_bar.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/step_bar.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/step_bar.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
 </context>
 <context>
  <name>StepTexts</name>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>about {0} left</source>
   <translation>还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>about {0} left in this phase</source>
   <translation>此阶段还需约 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>after training</source>
   <translation>训练之后</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>drop a folder</source>
   <translation>拖入文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>drop a model</source>
   <translation>拖入模型</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>ending…</source>
   <translation>正在结束…</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>epoch {0} of {1}</source>
   <translation>第 {0}/{1} 轮</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs a model</source>
   <translation>需要模型</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs data</source>
   <translation>需要数据</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs model and data</source>
   <translation>需要模型和数据</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs preprocessing</source>
   <translation>需要预处理方式</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>opening…</source>
   <translation>正在打开…</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>paused · {0}</source>
   <translation>已暂停 · {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>preparing…</source>
   <translation>正在准备…</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>preprocessing?</source>
   <translation>预处理？</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>reading…</source>
   <translation>正在读取…</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>stopping, keeps the best</source>
   <translation>正在停止，保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>trains {0}</source>
   <translation>训练 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>waits for the model</source>
   <translation>等待模型</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>waits for you</source>
   <translation>等待你处理</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} left</source>
   <translation>还需 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} of {1}</source>
   <translation>{1} 个中的 {0} 个</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · 1 file ✓</source>
   <translation>{0} · 1 个文件 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · RANDOM weights</source>
   <translation>{0} · 权重随机</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · not yet</source>
   <translation>{0} · 尚未导出</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} files ✓</source>
   <translation>{0} · {1} 个文件 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} test</source>
   <translation>{0} · 测试 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} to decide</source>
   <translation>{0} · {1} 个待决定</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} validation</source>
   <translation>{0} · 验证 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} {2}</source>
   <translation>{0} · {2} {1}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0}/s</source>
   <translation>{0}/秒</translation>
  </message>
 </context>
 <context>
  <name>StrengthPlot</name>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>Score by {0}</source>
   <translation>得分与{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>disturbed</source>
   <translation>受干扰</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>right, %</source>
   <translation>正确，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>undisturbed</source>
   <translation>未受干扰</translation>
  </message>
 </context>
 <context>
  <name>StrengthTable</name>
  <message>
   <location filename="../../gui/widgets/strength_table.py" />
   <source>Scores by kind and strength of the disturbance</source>
   <translation>按干扰种类和强度的得分</translation>
  </message>
 </context>
 <context>
  <name>Strip</name>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>Next pictures</source>
   <translation>接下来的图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>The next pictures: click one to sort it now</source>
   <translation>接下来的图片：点击一张可现在分类</translation>
  </message>
 </context>
 <context>
  <name>Suggested</name>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>Get weights ({0}) and train</source>
   <translation>获取权重（{0}）并训练</translation>
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>No model yet. Graft suggests {0}: {1}.</source>
   <translation>还没有模型。Graft 建议使用 {0}：{1}。</translation>
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>No model yet. These rows need one that takes {0} numbers.</source>
   <translation>还没有模型。这些行需要接受 {0} 个数值的模型。</translation>
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
 </context>
 <context>
  <name>Targets</name>
  <message>
   <location filename="../../gui/targets.py" />
   <source>Layer ▸ {0}</source>
   <translation>层 ▸ {0}</translation>
  </message>
  <message>
   <location filename="../../gui/targets.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/targets.py" />
   <source>Run {0}</source>
   <translation>运行 {0}</translation>
  </message>
 </context>
 <context>
  <name>TaskSession</name>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Clearing the cache</source>
   <translation>清理缓存</translation>
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Measuring the cache</source>
   <translation>计算缓存大小</translation>
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Reading the catalog</source>
   <translation>读取模型目录</translation>
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Testing the devices</source>
   <translation>测试设备</translation>
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>{0} were freed.</source>
   <translation>已释放 {0}。</translation>
  </message>
 </context>
 <context>
  <name>ThresholdsView</name>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>50 %</source>
   <translation>50 %</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>A higher one finds fewer, and is wrong about fewer of them.</source>
   <translation>阈值高，找出的少，其中错的也少。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Answers whose probability is lower count as “unsure”: they are set apart, for somebody to look at.</source>
   <translation>概率更低的预测算作“不确定”：单独放在一边，由人来看。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Decisions at this threshold</source>
   <translation>在此阈值下的判定</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Evaluate first: then thresholds can be chosen by what they do.</source>
   <translation>请先评估：然后可以按效果选择阈值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Evaluation, prediction and exports of this run follow these thresholds</source>
   <translation>这次运行的评估、预测和导出都使用这些阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>False alarms</source>
   <translation>误报率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>From which probability on is it “{0}”?</source>
   <translation>概率从多少起算作“{0}”？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Highest F1</source>
   <translation>最高 F1</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>How many decisions are right</source>
   <translation>判定正确的比例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Keep for this run</source>
   <translation>保存到这次运行</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Keeping the thresholds</source>
   <translation>保存阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Kept: evaluation, prediction and exports of this run follow it.</source>
   <translation>已保存：这次运行的评估、预测和导出都按此进行。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>No answer counts as unsure: {0} are right.</source>
   <translation>没有预测算作不确定：正确率 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>No answer is as sure as that: none would be given.</source>
   <translation>没有预测有这样的把握：不会给出任何预测。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Not kept yet: answers still follow what holds now.</source>
   <translation>尚未保存：预测仍按现有的阈值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Numbers have no threshold. How they are off is on the left, under “Residuals”.</source>
   <translation>数值没有阈值。误差情况见左侧的“残差”。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Of those found, how many are it</source>
   <translation>找出的之中，真正是的比例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Of those that are it, how many are found</source>
   <translation>真正是的之中，被找出的比例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Of those that are not it, how many are found all the same</source>
   <translation>不是的之中，仍被找出的比例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Precision</source>
   <translation>精确率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Put back</source>
   <translation>还原</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Recall</source>
   <translation>召回率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Show the thresholds that hold now</source>
   <translation>显示现在生效的阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The harmonic mean of precision and recall</source>
   <translation>精确率和召回率的调和平均</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The model was trained on these samples and is surer of them than of others: evaluate “Validation” on the left and choose by that.</source>
   <translation>模型用这些样本训练过，对它们比对其他样本更有把握：请在左侧评估“验证集”，再据此选择。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The threshold at which precision and recall are best together</source>
   <translation>精确率和召回率综合最好的阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The threshold that holds where none was chosen</source>
   <translation>没有选择时使用的阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>These are test samples: what is chosen by them makes the test score look too good. Evaluate “Validation” on the left and choose by that.</source>
   <translation>这些是测试样本：按它们选择会使测试得分虚高。请在左侧评估“验证集”，再据此选择。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>These scores are of an earlier Graft: evaluate again to see what thresholds do.</source>
   <translation>这些得分来自较早版本的 Graft：请重新评估，才能看到阈值的作用。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Unsure below</source>
   <translation>低于此值为不确定</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>When is an answer unsure?</source>
   <translation>什么时候算不确定？</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Which label's threshold is shown.</source>
   <translation>显示哪个标签的阈值。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>not {0}</source>
   <translation>非 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>now {0}</source>
   <translation>现为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>{0} of the {1} are answered, {2} of these rightly (all answered: {3}).</source>
   <translation>按每{1}计：{0} 给出预测，其中 {2} 正确（全部给出预测时：{3}）。</translation>
  </message>
 </context>
 <context>
  <name>Thumbnails</name>
  <message>
   <location filename="../../gui/models/thumbnails.py" />
   <source>Reading pictures</source>
   <translation>读取图片</translation>
  </message>
 </context>
 <context>
  <name>TourDialog</name>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Back to the window (Esc)</source>
   <translation>回到窗口（Esc）</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Choose what to read about</source>
   <translation>选择要阅读的内容</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Next</source>
   <translation>下一个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Sections of the tour</source>
   <translation>导览的各节</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Text of the tour</source>
   <translation>导览正文</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>The next section</source>
   <translation>下一节</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Tour of Graft</source>
   <translation>Graft 导览</translation>
  </message>
 </context>
 <context>
  <name>TrainForm</name>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>+ Add a phase</source>
   <translation>+ 添加阶段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>All layers learn from the start. For much data, or random weights.</source>
   <translation>所有层从一开始就学习。适合大量数据或随机权重。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>As chosen in the layers</source>
   <translation>按各层的选择</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Changes apply to the next run.</source>
   <translation>修改将用于下一次运行。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Fine-tune everything</source>
   <translation>全部微调</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>First the head alone, then a part of the base, gently.</source>
   <translation>先只训练头部，再用小步长训练主干的一部分。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>First the head alone, then one block of the base more in each phase, from the output on.</source>
   <translation>先只训练头部，之后每个阶段从输出端起多解冻主干的一个块。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Frozen: computed once, working out how long…</source>
   <translation>冻结部分：只计算一次，正在估算需要多久…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Head only</source>
   <translation>仅头部</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Head, then the last part</source>
   <translation>先头部，后末段</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>How it trains</source>
   <translation>训练方式</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>More: loss, device, seed</source>
   <translation>更多：损失、设备、种子</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Only the head learns; the base stays as it is (feature extraction). The quickest, and safe with little data.</source>
   <translation>只有头部学习，主干保持原样（特征提取）。最快，数据少时也稳妥。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Phase {0}</source>
   <translation>阶段 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Read why a model is trained in this way</source>
   <translation>了解模型为什么这样训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Strategy</source>
   <translation>策略</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Take back all changes to head, phases, augmentation and batch size</source>
   <translation>撤销对头部、阶段、数据增强和批量大小的所有修改</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>The layers in the tree decide what trains in each phase.</source>
   <translation>由树中的各层决定每个阶段训练什么。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>The settings fill in once model and data are there.</source>
   <translation>有了模型和数据后，这些设置会自动填好。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Train on after the last phase, with more layers or another rate</source>
   <translation>在最后一个阶段之后继续训练，可用更多的层或另一个学习率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Tries many combinations of settings and shows which are best</source>
   <translation>尝试多种设置组合，并显示哪些最好</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Tries out rates from tiny to large and shows where the loss falls fastest. Nothing that was trained is touched.</source>
   <translation>从很小到很大试用各种学习率，显示损失在哪里下降最快。不影响已训练的任何内容。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Unfreeze step by step</source>
   <translation>逐步解冻</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Use what is suggested</source>
   <translation>使用建议的设置</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Which part of the model learns, and when. The layers stay yours to choose.</source>
   <translation>模型的哪一部分、在什么时候学习。各层仍可自行选择。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>{0} (suggested)</source>
   <translation>{0}（建议）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>▸ Find a learning rate</source>
   <translation>▸ 查找学习率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>▸ Search for better settings</source>
   <translation>▸ 搜索更好的设置</translation>
  </message>
 </context>
 <context>
  <name>TrainMore</name>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source> and {0} more</source>
   <translation>，另有 {0} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Absolute error</source>
   <translation>绝对误差</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>All weights are 1.</source>
   <translation>所有权重都是 1。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>As it is</source>
   <translation>原样</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Compute frozen layers once</source>
   <translation>冻结层只计算一次</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Computed in</source>
   <translation>计算精度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Counts</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Cross-entropy</source>
   <translation>交叉熵</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Focal</source>
   <translation>Focal</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Focus (gamma)</source>
   <translation>聚焦参数（gamma）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Frozen layers</source>
   <translation>冻结层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Full (float32)</source>
   <translation>全精度（float32）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Gradient tape</source>
   <translation>梯度带（GradientTape）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Half size</source>
   <translation>半精度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Half size (float16) takes half the room and loses the last digits.</source>
   <translation>半精度（float16）只占一半空间，损失末几位数字。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>How much a sample of this class counts in training: 2 is twice, 0 not at all. On top of “All classes count alike”.</source>
   <translation>此类别的样本在训练中的权重：2 为两倍，0 为完全不计。与“所有类别同等重要”叠加。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>How much less counts what the model is sure of already: 2 is usual.</source>
   <translation>模型已有把握的样本的影响减小多少：常用 2。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Huber</source>
   <translation>Huber</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>In memory</source>
   <translation>在内存中</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>In which precision they are computed: the shorter ones are faster on some machines only, and less exact.</source>
   <translation>用什么精度计算：较短的精度只在部分机器上更快，也不那么精确。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Kept</source>
   <translation>保存在</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Keras fit</source>
   <translation>Keras fit</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Label smoothing</source>
   <translation>标签平滑</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Loop</source>
   <translation>训练循环</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Machine</source>
   <translation>机器</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Mixed</source>
   <translation>混合</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Mixed bfloat16</source>
   <translation>混合 bfloat16</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Mixed float16</source>
   <translation>混合 float16</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Mixed precision computes with shorter numbers: faster and smaller on a GPU, seldom on a processor. What is exported is in full precision.</source>
   <translation>混合精度用较短的数计算：在 GPU 上更快、更省，在处理器上很少如此。导出的是全精度。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Off</source>
   <translation>关</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>On</source>
   <translation>开</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>On disk</source>
   <translation>在磁盘上</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Precision</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Same recipe, data and seed: the same result.</source>
   <translation>配方、数据和种子相同，结果就相同。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Several GPUs together: each computes its part of every batch, so many samples; the batch size stays as it is.</source>
   <translation>多个 GPU 一起：每个计算每批中的一部分，即这么多样本；批量大小不变。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Squared error</source>
   <translation>平方误差</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Stored</source>
   <translation>存放</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Tells the model to be a little less sure than its labels: 0.1 is usual, 0 is off.</source>
   <translation>让模型对标签不要太有把握：常用 0.1，0 为关闭。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>The class whose weight is set.</source>
   <translation>要设置权重的类别。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Their output is kept and reused in every epoch: the same result, many times sooner. With augmentation, choose a number of kept variations for it.</source>
   <translation>它们的输出会保留并在每轮重复使用：结果相同，快许多倍。使用数据增强时，请选择保留的变体数。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Weights of classes</source>
   <translation>类别权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>What computes; automatic: a GPU where there is one.</source>
   <translation>用什么计算；自动：有 GPU 时用 GPU。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>What training makes as small as it can.</source>
   <translation>训练要使之尽可能小的量。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Where their output is kept; automatic: in memory while it is small.</source>
   <translation>它们的输出保存在哪里；自动：较小时放在内存中。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>Who runs the steps: Keras's own fit, or a loop written out by hand. Both give the same results.</source>
   <translation>由谁执行每一步：Keras 自己的 fit，或手写的循环。两者结果相同。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>XLA</source>
   <translation>XLA</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>XLA compiles the model before it trains: often faster on a GPU, much slower on a processor. Automatic uses it on GPUs only.</source>
   <translation>XLA 在训练前编译模型：在 GPU 上往往更快，在处理器上慢得多。自动时只在 GPU 上使用。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>{0} GPUs</source>
   <translation>{0} 个 GPU</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_more.py" />
   <source>{0} GPUs, {1} each</source>
   <translation>{0} 个 GPU，每个 {1}</translation>
  </message>
 </context>
 <context>
  <name>TrainPage</name>
  <message>
   <location filename="../../gui/pages/train.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train.py" />
   <source>run {0}, fold {1}</source>
   <translation>运行 {0}，第 {1} 折</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train.py" />
   <source>run {0}, seed {1}</source>
   <translation>运行 {0}，种子 {1}</translation>
  </message>
 </context>
 <context>
  <name>TrainingSession</name>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>Looking in {0}</source>
   <translation>查看 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>Removing the run</source>
   <translation>移除运行</translation>
  </message>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>Training</source>
   <translation>模型训练</translation>
  </message>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>{0:,} files are not in {1} either.</source>
   <translation>{0:,} 个文件也不在 {1} 中。</translation>
  </message>
 </context>
 <context>
  <name>TrainingWindow</name>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>A run is still training. {0}</source>
   <translation>还有一次运行正在训练。{0}</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Close while training?</source>
   <translation>训练中，要关闭吗？</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Discard…</source>
   <translation>丢弃…</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Its last saved epoch can be resumed later.</source>
   <translation>之后可以从最后保存的一轮恢复。</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Keep training</source>
   <translation>继续训练</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>No epoch of it is saved yet, so it would be lost.</source>
   <translation>它还没有保存任何一轮，关闭就会丢失。</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Not now</source>
   <translation>暂不</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Run {0} is in the trash.</source>
   <translation>运行 {0} 已移到回收站。</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Run {0} was interrupted {1}.</source>
   <translation>运行 {0} {1}中断。</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Stop and close</source>
   <translation>停止并关闭</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Stop here</source>
   <translation>在此停止</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>after epoch {0}</source>
   <translation>在第 {0} 轮之后</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>after epoch {0} of {1}</source>
   <translation>在第 {0}/{1} 轮之后</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>in its first epoch</source>
   <translation>在第一轮</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>{0} more are in the list of runs.</source>
   <translation>运行列表中还有 {0} 个。</translation>
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>{0} runs are in the trash.</source>
   <translation>{0} 次运行已移到回收站。</translation>
  </message>
 </context>
 <context>
  <name>TrainsSummary</name>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source> in phase {0}</source>
   <translation>（阶段 {0}）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>1 layer with new random weights is frozen: it would never learn.</source>
   <translation>有 1 层使用新的随机权重却被冻结：它永远学不到东西。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>&lt;b&gt;Trains {0}&lt;/b&gt; of {1} parameters</source>
   <translation>&lt;b&gt;训练 {0}&lt;/b&gt; 个参数，共 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>&lt;br&gt;Phase {0} trains only the head, like phase {1}.</source>
   <translation>&lt;br&gt;阶段 {0} 与阶段 {1} 一样只训练头部。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>BatchNormalization stays frozen.</source>
   <translation>BatchNormalization 保持冻结。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Changes apply to the next run.</source>
   <translation>修改将用于下一次运行。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Everything before {0} is computed once.</source>
   <translation>{0} 之前的部分只计算一次。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Let them train</source>
   <translation>让它们参与训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Switch the layers with new random weights on in this phase</source>
   <translation>在此阶段打开带有新随机权重的层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>The whole base is computed once.</source>
   <translation>整个主干只计算一次。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>{0} layers with new random weights are frozen: they would never learn.</source>
   <translation>有 {0} 层使用新的随机权重却被冻结：它们永远学不到东西。</translation>
  </message>
 </context>
 <context>
  <name>TrashQuestion</name>
  <message>
   <location filename="../../gui/widgets/trash_question.py" />
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trash_question.py" />
   <source>Move to the trash</source>
   <translation>移到回收站</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trash_question.py" />
   <source>Move to the trash?</source>
   <translation>移到回收站？</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trash_question.py" />
   <source>Run {0} with its model and scores goes to the trash.</source>
   <translation>运行 {0} 连同其模型和得分会移到回收站。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/trash_question.py" />
   <source>{0} runs with their models and scores go to the trash.</source>
   <translation>{0} 次运行连同其模型和得分会移到回收站。</translation>
  </message>
 </context>
 <context>
  <name>TrialsModel</name>
  <message>
   <location filename="../../gui/models/trials.py" />
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="../../gui/models/trials.py" />
   <source>Time</source>
   <translation>用时</translation>
  </message>
  <message>
   <location filename="../../gui/models/trials.py" />
   <source>Trial</source>
   <translation>试验</translation>
  </message>
 </context>
 <context>
  <name>TrustTexts</name>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Added grain, as a share of white</source>
   <translation>所加的颗粒，占白色的比例</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Added noise, as a share of each column's own spread</source>
   <translation>所加的噪声，占各列自身离散程度的比例</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Behind {0}'s own head the trained base gives {1} of {2:,} {3} the same of {4:,} classes as the untouched one (probably {5}).</source>
   <translation>训练后的主干接上 {0} 自己的头部，在 {4:,} 个类别中对 {2:,} {3}的预测有 {1} 与未改动的主干相同（很可能为 {5}）。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Blur</source>
   <translation>模糊</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Brightness</source>
   <translation>亮度</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>By how many percentage points probabilities are off, on average over ten bins. Even perfect ones are off by chance on few samples.</source>
   <translation>概率平均偏差多少个百分点，按十个区间计算。样本少时，即使完美的概率也会有偶然偏差。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Calibration error, as trained</source>
   <translation>校准误差（训练所得）</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Contrast</source>
   <translation>对比度</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How far points are smeared, as a share of the picture's width</source>
   <translation>点被抹开多远，占图片宽度的比例</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How far the recording is above added noise</source>
   <translation>录音高出所加噪声多少</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How large everything is, around the picture's middle</source>
   <translation>以图片中心为准，所有东西放大或缩小多少</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How much brighter or darker</source>
   <translation>变亮或变暗多少</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How much louder or softer; what is too loud is clipped</source>
   <translation>变响或变轻多少；太响的部分会被削波</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How much more or less contrast</source>
   <translation>对比度增减多少</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>It is {0} sure of them on average and was {1}.</source>
   <translation>它对这些预测的平均把握为 {0}，原来为 {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Its answers say {0} on average and {1} are right: as good as so few samples can tell.</source>
   <translation>它的预测平均概率为 {0}，有 {1} 正确：样本这么少，已看不出更多差别。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Its answers say {0} on average, and {1} are right: it is not sure enough.</source>
   <translation>它的预测平均概率为 {0}，而有 {1} 正确：信心不足。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Its answers say {0} on average, but {1} are right: it is too sure of itself.</source>
   <translation>它的预测平均概率为 {0}，但只有 {1} 正确：过于自信。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>JPEG quality</source>
   <translation>JPEG 质量</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Loss, as trained</source>
   <translation>损失（训练所得）</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Loudness</source>
   <translation>响度</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>On its own task it is right in {0} and was in {1}.</source>
   <translation>在原来的任务上，它的正确率为 {0}，原来为 {1}。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Rotation</source>
   <translation>旋转</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Saved as JPEG at this quality; 100 is the best</source>
   <translation>以此质量存为 JPEG；100 为最好</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Size of things</source>
   <translation>物体大小</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Temperature</source>
   <translation>温度</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>The mean negative logarithm of the probability given to the truth</source>
   <translation>赋予真实类别的概率的负对数的平均值</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>The same, after the temperature</source>
   <translation>使用温度后的同一指标</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>The same, after the temperature; not one answer changes.</source>
   <translation>使用温度后的同一指标；没有一个预测改变。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Turned, every second picture the other way round</source>
   <translation>旋转的角度，每隔一张反方向</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>What hurts most is “{0}, {1}”, which leaves {2}.</source>
   <translation>影响最大的是“{0}，{1}”，只剩 {2}。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>What the numbers before the probabilities are divided by: above 1 makes the model less sure. Fitted on {0:,} {1} samples, measured on {2:,} {3} samples. On the right: temperatures that fit about as well.</source>
   <translation>得到概率之前的数值除以多少：大于 1 使模型不那么自信。用 {0:,} 个{1}样本拟合，用 {2:,} 个{3}样本测量。右侧：拟合程度相近的温度。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>by chance {0}</source>
   <translation>偶然误差 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>class {0}</source>
   <translation>类别 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>training</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>with the temperature</source>
   <translation>使用温度后</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>{0} ({1}).</source>
   <translation>{0}（{1}）。</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>{0} {1} on {2:,} undisturbed {3}</source>
   <translation>{2:,} {3}未加干扰时，{0} {1}</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>{0}.</source>
   <translation>{0}。</translation>
  </message>
 </context>
 <context>
  <name>TrustView</name>
  <message>
   <location filename="../../gui/pages/view_trust.py" />
   <source>Looking at what is known of the run</source>
   <translation>查看运行的已有结果</translation>
  </message>
 </context>
 <context>
  <name>TryView</name>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Answers below {0} are called unsure.</source>
   <translation>低于 {0} 的预测算作不确定。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose a table…</source>
   <translation>选择表格…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose pictures…</source>
   <translation>选择图片…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose recordings…</source>
   <translation>选择录音…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copied to {0}: {1}.</source>
   <translation>已复制到 {0}：{1}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copy into class folders…</source>
   <translation>复制到类别文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copy the files into a folder for each class, unsure ones into their own; the files themselves stay</source>
   <translation>把文件按类别复制到各个文件夹，不确定的单独放；原文件不动</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copying</source>
   <translation>复制样本</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Drop a table with the same columns here: each row's answer appears, and can be saved.</source>
   <translation>把列相同的表格拖到这里：显示每行的预测，并可保存。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Drop pictures or a folder here, or paste one from the clipboard (Ctrl+V): what the run makes of each appears, and how long it takes.</source>
   <translation>把图片或文件夹拖到这里，或从剪贴板粘贴（Ctrl+V）：显示每张的预测和用时。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Drop recordings or a folder here: what the run makes of each appears.</source>
   <translation>把录音或文件夹拖到这里：显示每段的预测。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Folder to judge</source>
   <translation>要预测的文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Folder to table…</source>
   <translation>文件夹预测成表格…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have any pictures judged by this run</source>
   <translation>用这次运行预测任意图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have any recordings judged by this run</source>
   <translation>用这次运行预测任意录音</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have everything in a folder judged by this run</source>
   <translation>用这次运行预测文件夹中的全部内容</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have the rows of a table judged by this run</source>
   <translation>用这次运行预测表格的各行</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have very many answered into a table, without listing them here</source>
   <translation>把大量样本预测成表格，不在这里列出</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>How far the judging is</source>
   <translation>预测进度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Judge again</source>
   <translation>重新预测</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Judge the picture or the files on the clipboard (Ctrl+V)</source>
   <translation>预测剪贴板中的图片或文件（Ctrl+V）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Leave off; the answers that are shown stay</source>
   <translation>停止；已显示的预测保留</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Listed</source>
   <translation>列出</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>No answer is called unsure: a limit can be set under “Thresholds”.</source>
   <translation>没有预测算作不确定：可在“阈值”中设定界限。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Not readable only</source>
   <translation>仅无法读取的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Pictures ({0})</source>
   <translation>图片 ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Pictures to judge</source>
   <translation>要预测的图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Recordings ({0})</source>
   <translation>录音 ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Recordings to judge</source>
   <translation>要预测的录音</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Rows to judge</source>
   <translation>要预测的行</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Save as a table…</source>
   <translation>另存为表格…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Save the answers</source>
   <translation>保存预测结果</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Saving the table</source>
   <translation>保存表格</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Tables (*.csv)</source>
   <translation>表格 (*.csv)</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Tables ({0})</source>
   <translation>表格 ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Taking the picture from the clipboard</source>
   <translation>从剪贴板取图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>The run's thresholds have changed since these answers</source>
   <translation>得到这些预测之后，运行的阈值已改变</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>The run's thresholds have changed since these answers.</source>
   <translation>得到这些预测之后，运行的阈值已改变。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>The table is in {0}.</source>
   <translation>表格已保存到 {0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>There is nothing to judge on the clipboard: copy {0} first.</source>
   <translation>剪贴板中没有可预测的内容：请先复制{0}。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Try it</source>
   <translation>试用</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Unsure only</source>
   <translation>仅不确定的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Where the copies go</source>
   <translation>副本放在哪里</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Which of them are listed</source>
   <translation>列出其中哪些</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Write all answers into a CSV file, for a spreadsheet</source>
   <translation>把所有预测写入 CSV 文件，可用电子表格打开</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>a picture, picture files or a folder</source>
   <translation>一张图片、图片文件或文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>a table's file</source>
   <translation>表格文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>recordings or a folder of them</source>
   <translation>录音或录音文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:,} answered</source>
   <translation>已预测 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:,} not readable</source>
   <translation>无法读取 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:,} unsure</source>
   <translation>不确定 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0} ms a picture</source>
   <translation>每张图片 {0} 毫秒</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0} ms a recording</source>
   <translation>每段录音 {0} 毫秒</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0} ms a row</source>
   <translation>每行 {0} 毫秒</translation>
  </message>
 </context>
 <context>
  <name>ValueRow</name>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>off</source>
   <translation>关</translation>
  </message>
 </context>
 <context>
  <name>ValueRows</name>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Every second picture is mirrored.</source>
   <translation>每隔一张图片翻转。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Mirror</source>
   <translation>翻转</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>both ways</source>
   <translation>两个方向</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>not at all</source>
   <translation>不翻转</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>sideways</source>
   <translation>左右</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>upside down</source>
   <translation>上下</translation>
  </message>
 </context>
 <context>
  <name>WatchSession</name>
  <message>
   <location filename="../../gui/watch_session.py" />
   <source>Watching a run</source>
   <translation>查看别处的运行</translation>
  </message>
 </context>
 <context>
  <name>WeightsAddressDialog</name>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Graft fetches weights from Keras's own address at storage.googleapis.com. If that cannot be reached from here, name another one: a web address or a folder that holds the same files.</source>
   <translation>Graft 从 Keras 自己的地址 storage.googleapis.com 下载权重。如果从这里无法访问，请指定另一个：网址，或含有相同文件的文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Keras's own address</source>
   <translation>Keras 自己的地址</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Saving the weights address</source>
   <translation>保存权重地址</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>The files there have the names that Keras gives them, as in the folder .keras/models of a machine that has them, or lie in subfolders as at Keras's own address. The command line uses this address too.</source>
   <translation>那里的文件使用 Keras 的文件名，与已下载的机器上 .keras/models 文件夹中一样，或像 Keras 自己的地址那样放在子文件夹中。命令行也使用这个地址。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Weights address</source>
   <translation>权重地址</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>{0} is set to {1} and goes before what is entered here.</source>
   <translation>{0} 已设为 {1}，优先于这里输入的内容。</translation>
  </message>
 </context>
 <context>
  <name>WeightsDialog</name>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A JSON or YAML file with the architecture, or a whole model file</source>
   <translation>含有架构的 JSON 或 YAML 文件，或完整的模型文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A model is needed that they belong to, and none that Graft knows fits. Choose the file that describes it, often a JSON or YAML file from the same place.</source>
   <translation>需要这些权重所属的模型，而 Graft 知道的都不匹配。请选择描述它的文件，通常是同一来源的 JSON 或 YAML 文件。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A model is needed that they belong to. None that was tried fits whole; this is how they fit by names and shapes:</source>
   <translation>需要这些权重所属的模型。试过的都不能完全匹配；以下是它们在名称和形状上的匹配情况：</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A model is needed that they belong to. These fit by names and shapes:</source>
   <translation>需要这些权重所属的模型。以下模型在名称和形状上匹配：</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Architecture</source>
   <translation>架构</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Architectures</source>
   <translation>架构</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Architectures that the weights fit</source>
   <translation>与权重匹配的架构</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Choose an architecture</source>
   <translation>选择架构</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Choose an architecture file…</source>
   <translation>选择架构文件…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Found none in the file, stay random</source>
   <translation>文件中没有，保持随机</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Got their weights</source>
   <translation>已得到权重</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Have other shapes, stay random</source>
   <translation>形状不同，保持随机</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>How the weights fit</source>
   <translation>权重的匹配情况</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>In the file, for no layer</source>
   <translation>在文件中，但没有对应的层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Most of this model would be random: it is probably the wrong one.</source>
   <translation>这个模型的大部分会是随机的：很可能不是正确的模型。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Open as {0}</source>
   <translation>作为 {0} 打开</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Try the open model</source>
   <translation>试用打开的模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Use the layers of the model that is open now</source>
   <translation>使用当前打开的模型的各层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Weights without an architecture</source>
   <translation>没有架构的权重</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Yes, open it; layers of the file that are not used: {0}</source>
   <translation>确定打开；未使用的文件中的层：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Yes, open it; layers that keep random weights: {0}</source>
   <translation>确定打开；保持随机权重的层：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>all {0} layers; {1} in the file are left over</source>
   <translation>全部 {0} 层；文件中有 {1} 个未使用</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>complete: all {0} layers</source>
   <translation>完整：全部 {0} 层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>in part: {0} of {1} layers</source>
   <translation>部分：{1} 层中的 {0} 层</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>{0} holds weights only</source>
   <translation>{0} 只含权重</translation>
  </message>
 </context>
 <context>
  <name>WeightsFetch</name>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Asking for the weights of {0}…</source>
   <translation>正在请求 {0} 的权重…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Fetch from another address or folder</source>
   <translation>从另一个地址或文件夹下载</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Fetching the weights of {0}</source>
   <translation>下载 {0} 的权重</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Fetching the weights of {0}: {1}</source>
   <translation>正在下载 {0} 的权重：{1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>If you get the file {0} by other means, choose it here, or put it into this folder: {1}</source>
   <translation>如果从别处得到了文件 {0}，请在这里选择，或放入这个文件夹：{1}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>The weights of {0} could not be fetched: {1}.</source>
   <translation>无法下载 {0} 的权重：{1}。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Use a weights file that you have, or got by other means</source>
   <translation>使用已有的或从别处得到的权重文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Weights address…</source>
   <translation>权重地址…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Weights fetched</source>
   <translation>已下载权重</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>40 models that have learned from 1.2 million photographs.</source>
   <translation>从 120 万张照片中学习过的 40 个模型。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>A model you have</source>
   <translation>你已有的模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>A small model and pictures of leaves, ready to train</source>
   <translation>一个小模型和一组树叶图片，可以直接训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>An archive or table…</source>
   <translation>压缩包或表格…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Another built-in model</source>
   <translation>另一个内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Begin with any of these. Nothing leaves this machine.</source>
   <translation>任选一种开始。一切都留在这台机器上。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Built-in models…</source>
   <translation>内置模型…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Drop a Keras model file here: .keras, .h5 or .hdf5.</source>
   <translation>把 Keras 模型文件拖到这里：.keras、.h5 或 .hdf5。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Drop a Keras model file here: .keras, .h5 or .hdf5. Or take one of the 40 that come with Keras.</source>
   <translation>拖入 Keras 模型文件（.keras、.h5 或 .hdf5），或使用 Keras 自带的 40 个模型之一。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Drop a folder of pictures or recordings here, one subfolder for each class. No model? Graft suggests one.</source>
   <translation>拖入图片或录音文件夹，每个类别一个子文件夹。没有模型？Graft 会推荐。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Five kinds of leaves and a small model that knows others: trains in seconds.</source>
   <translation>五种树叶和一个认识其他树叶的小模型：几秒即可训练完。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>It brings what it has learned elsewhere; your classes are added to it.</source>
   <translation>它带来在别处学到的知识，再加上你的类别。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Just looking</source>
   <translation>只是看看</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Only open it</source>
   <translation>仅打开</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open a .zip or .tar, a .csv, .npz, or the files of MNIST or CIFAR</source>
   <translation>打开 .zip 或 .tar、.csv、.npz，或 MNIST、CIFAR 的文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open a Keras model file (Ctrl+O)</source>
   <translation>打开 Keras 模型文件（Ctrl+O）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open a folder with one subfolder for each class (Ctrl+Shift+O)</source>
   <translation>打开每个类别一个子文件夹的文件夹（Ctrl+Shift+O）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open it and look around; nothing trains yet</source>
   <translation>打开看看；暂不训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open the sample</source>
   <translation>打开示例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open {0} and start a run with it (Ctrl+Enter)</source>
   <translation>打开 {0} 并用它开始一次运行（Ctrl+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Suggested: {0}</source>
   <translation>建议：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Take the tour</source>
   <translation>看导览</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Teach a model your own classes</source>
   <translation>教模型认识你自己的类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>The first model takes longest: Keras is loaded. Nothing is stuck.</source>
   <translation>第一个模型最慢：需要加载 Keras。并没有卡住。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>The model is being opened.</source>
   <translation>正在打开模型。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>The models that come with Keras, with their weights (Ctrl+B)</source>
   <translation>Keras 自带的模型及其权重（Ctrl+B）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>These rows need a model that takes {0} numbers.</source>
   <translation>这些行需要接受 {0} 个数值的模型。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>What the five steps are for, in two minutes</source>
   <translation>两分钟了解五个步骤的用途</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Your pictures</source>
   <translation>你的图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>{0}: now a model</source>
   <translation>{0}：现在还缺模型</translation>
  </message>
 </context>
 <context>
  <name>Why</name>
  <message>
   <location filename="../../gui/widgets/why.py" />
   <source>Click the name to read more.</source>
   <translation>点击名称可了解更多。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/why.py" />
   <source>Suggested:</source>
   <translation>建议：</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/why.py" />
   <source>why?</source>
   <translation>为什么？</translation>
  </message>
 </context>
 <context>
  <name>WhyTexts</name>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>A layer halfway: textures and simple shapes, in fine places. They speak for other classes too.</source>
   <translation>中间的层：纹理和简单形状，位置精细。它们也支持其他类别。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>An earlier layer: parts of things, in finer places. It says less about this class alone.</source>
   <translation>较早的层：物体的部件，位置较细。对这个类别本身说明得较少。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>Both ways point to the same places (agreement {0} of 1): the answer very likely rests on them.</source>
   <translation>两种方法指向相同的位置（一致度 {0}，满分 1）：预测很可能以此为依据。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>Covered place by place, {0} places</source>
   <translation>逐处遮挡，{0} 个位置</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>Grad-CAM at {0}, {1} places</source>
   <translation>在 {0} 的 Grad-CAM，{1} 个位置</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>One of the first layers: edges and colours, whatever the class. It shows what the model notices, hardly why it answers so.</source>
   <translation>最前面的层之一：边缘和颜色，与类别无关。显示模型注意到什么，很难说明它为什么这样预测。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>The two agree in part (agreement {0} of 1): believe what both show.</source>
   <translation>两者部分一致（一致度 {0}，满分 1）：采信两者共同显示的部分。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>The two cannot be compared: one of them says the same of every place.</source>
   <translation>两者无法比较：其中一个对所有位置的结果都一样。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>The two disagree (agreement {0} of 1): build on neither; look at another layer.</source>
   <translation>两者不一致（一致度 {0}，满分 1）：都不要采信；换一层看看。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>What the last convolutions have found, just before the answer: whole things and large parts, in coarse places. Best for asking why.</source>
   <translation>最后几个卷积在给出预测之前看到的：整个物体和大的部分，位置较粗。最适合问“依据是什么”。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>What the model saw, {0}×{1} points.</source>
   <translation>模型看到的样子，{0}×{1} 个点。</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the bottom</source>
   <translation>在下方</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the left</source>
   <translation>在左侧</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the lower left</source>
   <translation>在左下</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the lower right</source>
   <translation>在右下</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the right</source>
   <translation>在右侧</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the top</source>
   <translation>在上方</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the upper left</source>
   <translation>在左上</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the upper right</source>
   <translation>在右上</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>edges and colours</source>
   <translation>边缘和颜色</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>in the middle</source>
   <translation>在中间</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>nothing here speaks for {0}</source>
   <translation>这里没有支持 {0} 的地方</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>parts</source>
   <translation>部件</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>strongest {0}</source>
   <translation>最强处{0}</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>suggested</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>textures</source>
   <translation>纹理</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>without the strongest place {0} falls from {1} to {2}</source>
   <translation>去掉最强处后，{0} 从 {1} 降到 {2}</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>{0}: {1}.</source>
   <translation>{0}：{1}。</translation>
  </message>
 </context>
 <context>
  <name>WhyView</name>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>A picture to explain</source>
   <translation>要解释的图片</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>A recording to explain</source>
   <translation>要解释的录音</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Any layer…</source>
   <translation>任意层…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Check by covering places</source>
   <translation>用遮挡验证</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Choose a picture…</source>
   <translation>选择图片…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Choose a recording…</source>
   <translation>选择录音…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Colour the places that speak for the class</source>
   <translation>给支持该类别的位置着色</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Cover the picture place by place and see where the answer falls: slower, and independent of Grad-CAM</source>
   <translation>逐处遮住图片，看预测在哪里下降：较慢，与 Grad-CAM 无关</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Covering place by place…</source>
   <translation>正在逐处遮挡…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Evaluate the run, or choose a file, to see what speaks for its answer.</source>
   <translation>评估运行或选择一个文件，即可看到支持其预测的依据。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Evidence by Grad-CAM</source>
   <translation>Grad-CAM 得到的依据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Evidence by covering places</source>
   <translation>遮挡得到的依据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Explain the answer to any file</source>
   <translation>解释对任意文件的预测</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Heat</source>
   <translation>热力图</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Heat on the background, an edge or a mark means that the model has learned those instead: add samples of the class without them.</source>
   <translation>热点落在背景、边缘或标记上，说明模型学到的是这些：请添加没有它们的同类样本。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>How strongly the heat covers the picture.</source>
   <translation>热力图盖在图片上有多浓。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Layer</source>
   <translation>层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Looking for the evidence</source>
   <translation>查找依据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Next mistake</source>
   <translation>下一个错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>No layer of this model puts out maps.</source>
   <translation>这个模型没有输出特征图的层。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Opacity of the heat</source>
   <translation>热力图不透明度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Pictures ({0})</source>
   <translation>图片 ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Press “Show the evidence”.</source>
   <translation>请点击“显示依据”。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Previous mistake</source>
   <translation>上一个错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Reading {0}</source>
   <translation>读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Recordings ({0})</source>
   <translation>录音 ({0})</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Rows of numbers have no places that heat could show: this view is for pictures and recordings.</source>
   <translation>数值行没有可以用热力图表示的位置：此视图用于图片和录音。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Show the evidence</source>
   <translation>显示依据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>The mistake before this one</source>
   <translation>前一个错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>The next mistake</source>
   <translation>后一个错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>What raises</source>
   <translation>使其升高的</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>What speaks for</source>
   <translation>支持的类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Which class's evidence is shown.</source>
   <translation>显示哪个类别的依据。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Which layer Grad-CAM looks at: what it has learned to see.</source>
   <translation>Grad-CAM 看哪一层：这一层学会了看什么。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>at</source>
   <translation>所在层</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>its answer</source>
   <translation>它的预测</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>most</source>
   <translation>最强</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>the last maps · suggested</source>
   <translation>最后的特征图 · 建议</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>{0:,} of {1:,}</source>
   <translation>{0:,} / {1:,}</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <location filename="../../gui/words.py" />
   <source>, </source>
   <translation>，</translation>
  </message>
  <message>
   <location filename="../../gui/words.py" />
   <source>; </source>
   <translation>；</translation>
  </message>
  <message>
   <location filename="../../gui/words.py" />
   <source>{0} ({1})</source>
   <translation>{0}（{1}）</translation>
  </message>
  <message>
   <location filename="../../gui/words.py" />
   <source>{0}, {1}</source>
   <translation>{0}、{1}</translation>
  </message>
  <message>
   <location filename="../../gui/words.py" />
   <source>{0}: {1}</source>
   <translation>{0}：{1}</translation>
  </message>
 </context>
 <context>
  <name>WorkRow</name>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Cancel: {0}</source>
   <translation>取消：{0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Stop this; everything stays as it was before</source>
   <translation>停止；一切恢复原样</translation>
  </message>
 </context>
 <context>
  <name>_Lane</name>
  <message>
   <location filename="../../gui/jobs.py" />
   <source>“{title}” broke off because the process that ran it ended. Nothing that was saved is lost; try again, with less memory in use if it recurs.</source>
   <translation>“{title}”中断了，因为运行它的进程已结束。已保存的内容没有丢失；请重试，如再次发生，请减少内存占用。</translation>
  </message>
  <message>
   <location filename="../../gui/jobs.py" />
   <source>“{title}” failed unexpectedly: {reason}</source>
   <translation>“{title}”意外失败：{reason}</translation>
  </message>
 </context>
 <context>
  <name>_Marks</name>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>Score by size</source>
   <translation>得分与大小</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>accuracy, %</source>
   <translation>准确率，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>not measured</source>
   <translation>未测量</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>right labels, %</source>
   <translation>正确的标签，%</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>size</source>
   <translation>大小</translation>
  </message>
 </context>
 <context>
  <name>_Model</name>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Best validation</source>
   <translation>最佳验证</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>On the disk</source>
   <translation>磁盘占用</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>This run's files, other runs on this data, smaller built-in models</source>
   <translation>这次运行的文件、同一数据上的其他运行、更小的内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Time</source>
   <translation>用时</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>Validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>What differs</source>
   <translation>不同之处</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>not measured</source>
   <translation>未测量</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/strength_table.py" />
   <source>{0} are answered otherwise than undisturbed</source>
   <translation>{0} 的预测与未加干扰时不同</translation>
  </message>
 </context>
 <context>
  <name>_Place</name>
  <message>
   <location filename="../../gui/detaching.py" />
   <source>Close that window and show it here again</source>
   <translation>关闭那个窗口，重新显示在这里</translation>
  </message>
  <message>
   <location filename="../../gui/detaching.py" />
   <source>Put it back</source>
   <translation>放回</translation>
  </message>
  <message>
   <location filename="../../gui/detaching.py" />
   <source>“{0}” is in a window of its own.</source>
   <translation>“{0}”在单独的窗口中。</translation>
  </message>
 </context>
 <context>
  <name>_RowModel</name>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>row {0:,}</source>
   <translation>第 {0:,} 行</translation>
  </message>
 </context>
 <context>
  <name>_Sheet</name>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Hold the mouse button to see them unchanged.</source>
   <translation>按住鼠标可查看未变化的样子。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Samples as training varies them</source>
   <translation>训练时样本的变化</translation>
  </message>
 </context>
 <context>
  <name>_ToldRow</name>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Details…</source>
   <translation>详情…</translation>
  </message>
 </context>
 <context>
  <name>engine</name>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source> (alpha {0})</source>
   <translation>（alpha {0}）</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source> (and {0} more findings)</source>
   <translation>（另有 {0} 个问题）</translation>
  </message>
  <message>
   <location filename="../../engine/phase_graph.py" />
   <source> (output {0})</source>
   <translation>（输出 {0}）</translation>
  </message>
  <message>
   <location filename="../../engine/phase_graph.py" />
   <source> (place {0})</source>
   <translation>（位置 {0}）</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source> (the first: {0})</source>
   <translation>（第一个：{0}）</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source> ({0} a second: {1}).</source>
   <translation>（每秒 {0} 个：{1}）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source> ({0} less well)</source>
   <translation>（{0} 匹配较差）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source> A part of the model has no whole-number form and stays in float.</source>
   <translation>模型的一部分没有整数形式，仍为浮点。</translation>
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <location filename="../../engine/sources/applications.py" />
   <location filename="../../engine/sources/editing.py" />
   <source> Did you mean {0}?</source>
   <translation>是否指 {0}？</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source> The gradient-tape loop makes the steps.</source>
   <translation> 由梯度带循环执行各步。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source> The spectrogram is worked out in float.</source>
   <translation>频谱图用浮点计算。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source> Your data pulls at “{0}” more than twice as hard as at any other: that block alone is worth a try.</source>
   <translation>你的数据对“{0}”的拉动是其他任何块的两倍以上：单独训练这个块值得一试。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source> after {0}{1}, which are kept: try again to go on from there</source>
   <translation>，在 {0}{1} 之后，已下载的部分保留：重试可从那里继续</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source> and a </source>
   <translation>和一个 </translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source> and grey</source>
   <translation>，灰度</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source> and on</source>
   <translation> 及其后</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source> and others</source>
   <translation>等</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source> and {0} more</source>
   <translation>，另有 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source> in colour</source>
   <translation>，彩色</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source> in this order: {0}</source>
   <translation>，顺序为：{0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source> of {0}</source>
   <translation>（共 {0}）</translation>
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source> of {0} of the {1} samples</source>
   <translation>（{1} 个样本中的 {0} 个）</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source> of {0}, drawn in proportion</source>
   <translation>（从 {0} 个中按比例抽取）</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source> on {0} machines</source>
   <translation>，在 {0} 台机器上</translation>
  </message>
  <message>
   <location filename="../../engine/recipe.py" />
   <source>"auto", "CPU", "GPU:0" and so on, or several like "GPU:0,GPU:1"</source>
   <translation>“auto”、“CPU”、“GPU:0”等，或多个，如“GPU:0,GPU:1”</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>(largest difference {0} of the features' range)</source>
   <translation>（最大差异为特征范围的 {0}）</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>(no visible difference: {0} of the features' range)</source>
   <translation>（没有可见差异：特征范围的 {0}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>({0}{1} of the features' range)</source>
   <translation>（{0}特征范围的 {1}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>, and {0} in the file ({1}) {2} left over</source>
   <translation>，文件中另有 {0} 个未使用（{1}）</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>, and {0} is repeated in three channels</source>
   <translation>，{0}重复到三个通道</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>, because {0} made one vector of all places</source>
   <translation>，因为 {0} 把所有位置变成一个向量</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>, cut to what lies from {0} to {1} of the width and from {2} to {3} of the height,</source>
   <translation>，裁剪到宽度的 {0} 到 {1}、高度的 {2} 到 {3}，</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>, each because</source>
   <translation>，每个的原因：</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>, or go on with it (`graft resume {0}`)</source>
   <translation>，或继续它（`graft resume {0}`）</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>, or sort them in Graft's window</source>
   <translation>，或在 Graft 的窗口中分类</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>, some grey and some in colour</source>
   <translation>，有灰度也有彩色</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>, then </source>
   <translation>，然后 </translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mix_types.py" />
   <source>, which may be chance</source>
   <translation>（可能只是偶然）</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>, which there are weights for,</source>
   <translation>（有相应的权重）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>. Please ensure</source>
   <translation>. Please ensure</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>1 file has</source>
   <translation>1 个文件</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>1 file is</source>
   <translation>1 个文件</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>1 layer</source>
   <translation>1 层</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>: open them as that (`--architecture {0}{1}`); if they belong to another model, give its JSON, YAML or model file (`--architecture FILE`).</source>
   <translation>：请按它打开（`--architecture {0}{1}`）；如果它们属于另一个模型，请给出那个模型的 JSON、YAML 或模型文件（`--architecture FILE`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>; a plane of ones carries what was subtracted from each channel</source>
   <translation>；一个全 1 的平面承载从各通道减去的值</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>; and {0} more</source>
   <translation>；另有 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>; they fit {0} {1}</source>
   <translation>；与 {0} 匹配：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>; they fit {0} {1}, {2}</source>
   <translation>；与 {0} 匹配：{1}，{2}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>; weights unchanged</source>
   <translation>；权重不变</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>; {0} preprocessing is now inside the model</source>
   <translation>；{0} 预处理现在位于模型内部</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>; {0} would keep random weights</source>
   <translation>；{0} 将保持随机权重</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>A `dtype` that initializers no longer take was dropped.</source>
   <translation>初始化器不再接受的 `dtype` 已去掉。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>A base's score is that of a linear head on its features: it may do better once it is trained.</source>
   <translation>主干的得分是其特征上线性头部的得分：训练后可能更好。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>A class with fewer than {0} {1} cannot be tested: merge it with another or add {2}.</source>
   <translation>不足 {0} 个{1}的类别无法测试：请与另一个类别合并，或添加{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A function of unusual size.</source>
   <translation>大小异常的函数。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A function that is not in the file.</source>
   <translation>不在文件中的函数。</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>A label smoothing of {0} was given, but the data has numbers: it is for classes and labels, so leave it at 0.</source>
   <translation>标签平滑设为 {0}，但数据是数值：它用于类别和标签，请保持为 0。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>A learning curve would begin at {0} {1} ({2} of each class) and could only grow to {3}: add {4} first.</source>
   <translation>学习曲线要从 {0} 个{1}（每类 {2} 个）开始，而只能增加到 {3} 个：请先添加{4}。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>A learning curve would begin at {0} {1} and could only grow to {2}: add {3} first.</source>
   <translation>学习曲线要从 {0} 个{1}开始，而只能增加到 {2} 个：请先添加{3}。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>A linear head on its features, cross-validated; a trained one may do better.</source>
   <translation>在其特征上的线性头部，经交叉验证；训练后的头部可能更好。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>A linear head was fitted to the features of {0} {1}{2}, and judged by five-fold cross-validation; the test split was not looked at. It tells how much can be read off the features as they are, not what training the base too would make of them; where scores are close, speed and size may decide. ImageNet accuracy is beside it because it is often as good a guide.</source>
   <translation>在 {0} 个{1}{2}的特征上拟合线性头部，并用五折交叉验证评判；没有看测试集。它说明从现有特征能读出多少，而不是连同主干一起训练会得到什么；得分接近时，可以由速度和大小决定。旁边列出 ImageNet 准确率，因为它往往同样有参考价值。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>A mix of {0} was asked for: it goes from 0, the source's weights, to 1, the run's own.</source>
   <translation>要求的混合为 {0}：范围从 0（源模型的权重）到 1（运行自己的权重）。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>A momentum of {0} was given, but {1} takes none: leave it at 0, or choose an optimizer that takes one ({2}).</source>
   <translation>动量设为 {0}，但 {1} 不使用动量：请保持为 0，或选择使用动量的优化器（{2}）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A number of unusual size.</source>
   <translation>大小异常的数。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A number that Windows may have changed.</source>
   <translation>可能被 Windows 改变过的数。</translation>
  </message>
  <message>
   <location filename="../../engine/search/searching.py" />
   <source>A process that worked on the search broke off ({0}).</source>
   <translation>参与搜索的一个进程中断了（{0}）。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>A processor has time to look at {0} {1} once, not at varied ones too.</source>
   <translation>处理器有时间把 {0} 个{1}看一遍，但没有时间再看变体。</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>A row of a table was expected, not a whole file.</source>
   <translation>应为表格中的一行，而不是整个文件。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>A sample with several labels belongs into no one folder</source>
   <translation>有多个标签的样本不属于任何单个文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>A simple model on {0} judged each sample without having been trained on it; suspect are labels that it thinks improbable. What is rare or hard looks suspect too: look before you decide.</source>
   <translation>一个基于{0}的简单模型逐一判断了它没有学过的样本；它认为不太可能的标签就是可疑的。少见或困难的样本也会显得可疑：请先查看再决定。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>A table with the chosen columns</source>
   <translation>含有所选列的表格</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>A tenth of the head's: larger steps would spoil what the base already knows.</source>
   <translation>头部的十分之一：更大的步长会破坏主干已有的知识。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>A tiny number that keeps a division by zero away.</source>
   <translation>避免除以零的极小数。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>A tiny number that keeps a division by zero away; larger makes careful steps.</source>
   <translation>避免除以零的极小数；大一些则步子更谨慎。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>A validation share of {0} and a test share of {1} leave nothing to train on: their sum must be below 1.</source>
   <translation>验证比例 {0} 和测试比例 {1} 没有给训练留下样本：两者之和必须小于 1。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A value that cannot be read.</source>
   <translation>无法读取的值。</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>A weight was given for {0}, but the classes are {1}: name one of these.</source>
   <translation>给 {0} 设置了权重，但类别为 {1}：请指明其中之一。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>About the data: {0} (and {1} more findings) The data page tells all (`graft scan`).</source>
   <translation>关于数据：{0}（另有 {1} 个问题）数据页列出了全部（`graft scan`）。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>About the data: {0} The data page tells all (`graft scan`).</source>
   <translation>关于数据：{0}数据页列出了全部（`graft scan`）。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>About the data: {0}{1} The data page tells all (`graft scan`).</source>
   <translation>关于数据：{0}{1}数据页列出了全部（`graft scan`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>Activations that were program code were read, not run: {0}.</source>
   <translation>作为程序代码的激活只读取、不运行：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>Activations that were stored as functions got their names: {0}.</source>
   <translation>以函数形式保存的激活已换成名称：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam by the largest recent gradient: steady where gradients are rare.</source>
   <translation>按近期最大梯度的 Adam：梯度稀少时更稳定。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam that looks ahead along its momentum.</source>
   <translation>沿动量方向预先看一步的 Adam。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam whose steps are in proportion to each layer's weights: for large batches.</source>
   <translation>步长与各层权重成比例的 Adam：适合大批量。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam whose weights shrink a little with each step, against overfitting.</source>
   <translation>每步让权重略微缩小的 Adam，可防止过拟合。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>AdamW that needs no schedule: what is validated and kept is the mean of its steps.</source>
   <translation>不需要调度的 AdamW：验证和保留的是各步的平均。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0} of them for {1}.</source>
   <translation>请为{1}添加一些这样的{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0} or merge these classes with others.</source>
   <translation>请添加{0}，或把这些类别与其他类别合并。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0} to the smaller classes or weigh the classes.</source>
   <translation>请给较小的类别添加{0}，或对类别加权。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Add {0} to the table to use {1}.</source>
   <translation>请添加到表格，才能使用。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0}, or merge or leave out {1} in the table of classes.</source>
   <translation>请添加{0}，或在类别表中合并或排除{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Add {0}s to these folders or remove them.</source>
   <translation>请在这些文件夹中添加{0}，或移除它们。</translation>
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <location filename="../../engine/suggest.py" />
   <source>All layers</source>
   <translation>所有层</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>All layers learn together from the first step.</source>
   <translation>所有层从第一步起一起学习。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>All pictures {0}.</source>
   <translation>全部图片{0}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>All recordings {0}.</source>
   <translation>全部录音{0}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>All rows {0}.</source>
   <translation>全部数据行{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/linear_probe.py" />
   <source>All samples belong to one group, which no fold may tear apart: this needs two groups at least.</source>
   <translation>所有样本都属于同一组，不能拆到各折：至少需要两组。</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>All samples have one class, so no other could be right: add samples of others.</source>
   <translation>所有样本都是同一类别，没有其他可能：请添加其他类别的样本。</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>All training samples weigh 0, so nothing would be learned: give some more.</source>
   <translation>所有训练样本的权重都是 0，学不到任何东西：请给一些样本更大的权重。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>All {0}</source>
   <translation>全部{0}</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>All {0} {1} of {2} have the same number: nothing can be learned from that.</source>
   <translation>{2} 的全部 {0} 个{1}数值都相同：学不到任何东西。</translation>
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>An exponential fall of the learning rate cannot end at 0: choose a small share like 0.01, or the schedule cosine.</source>
   <translation>学习率的指数下降不能以 0 结束：请选择 0.01 这样的小比例，或余弦调度。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>Another Graft is fetching {0}</source>
   <translation>另一个 Graft 正在下载 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/meeting.py" />
   <source>Another machine is {0} already: give each an index of its own in TF_CONFIG.</source>
   <translation>已有另一台机器是 {0}：请在 TF_CONFIG 中给每台机器各自的序号。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>Answering at {0}</source>
   <translation>正在 {0} 处预测</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>Answering each sample by models that have not seen it</source>
   <translation>正在用没有见过样本的模型预测每个样本</translation>
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>Answers below {0} were to be called unsure, but this model answers with {1}, not with one class: leave the limit out.</source>
   <translation>要求低于 {0} 的预测算作不确定，但这个模型的预测是{1}，不是单个类别：请去掉这个界限。</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>Answers below {0} were to be called unsure: give a probability from 0 to below 1, such as 0.7 for 70 %.</source>
   <translation>要求低于 {0} 的预测算作不确定：请给出 0 到小于 1 的概率，例如 0.7 表示 70 %。</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>Anything from {0} to {1} explains the validation answers about as well as {2}, 1 (no change) included.</source>
   <translation>{0} 到 {1} 之间的任何值都与 {2} 差不多，包括 1（不变）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Arguments that cannot be read.</source>
   <translation>无法读取的参数。</translation>
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <source>Asked to unfreeze the last {0} layers, but {1} has {2} layers with weights (BatchNormalization not counted): choose 0 to {3}.</source>
   <translation>要求解冻最后 {0} 层，但 {1} 只有 {2} 个带权重的层（不计 BatchNormalization）：请选择 0 到 {3}。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mix_types.py" />
   <source>At {0}, {1} on disturbed {2} is {3} rather than {4}{5}; on undisturbed ones it is {6} rather than {7}.</source>
   <translation>在 {0} 处，受干扰的{2}上{1}为 {3}，而不是 {4}{5}；未受干扰的为 {6}，而不是 {7}。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>Augmentation was asked for, but the data is a table of numbers: it is for pictures and recordings, so train without (`--augment none`).</source>
   <translation>要求数据增强，但数据是数值表：它用于图片和录音，请不用增强来训练（`--augment none`）。</translation>
  </message>
  <message>
   <location filename="../../engine/search/estimate.py" />
   <source>Augmented pictures are varied anew in every epoch, so the frozen layers run each time.</source>
   <translation>增强后的图片每轮都重新变化，因此冻结层每次都要计算。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>Calibrated on {0} training {1}.</source>
   <translation>用 {0} 个训练{1}校准。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>Calls of {0}{1} were numbered from 0, as Keras counts them today.</source>
   <translation>{0}{1} 的调用已从 0 编号，与如今的 Keras 一致。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Check how it is written.</source>
   <translation>请检查写法。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Check the permissions.</source>
   <translation>请检查权限。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <location filename="../../engine/health/checking.py" />
   <source>Checking {0}</source>
   <translation>正在检查 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>Choose a longer length where what matters is cut away.</source>
   <translation>如果重要的部分被截掉，请选择更长的长度。</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>Choose a shorter length.</source>
   <translation>请选择较短的长度。</translation>
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>Chosen layers</source>
   <translation>所选的层</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>Class weights were asked for, but the data has numbers: they are for classes and labels, so leave them out, or weigh samples by a column of the table.</source>
   <translation>要求类别加权，但数据是数值：它用于类别和标签，请去掉，或用表格中的一列给样本加权。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Classes are numbered in natural order (… {0} …); tools that sort them as text have … {1} …</source>
   <translation>类别按自然顺序编号（… {0} …）；按文本排序的工具则为 … {1} …</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <source>Classes that are gone or came from other packages: {0}.</source>
   <translation>已不存在或来自其他包的类：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>Collective ops is aborted</source>
   <translation>集合通信已中止</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Compared with the run on {0} samples.</source>
   <translation>用 {0} 个样本与运行比较。</translation>
  </message>
  <message>
   <location filename="../../engine/health/look_alikes.py" />
   <source>Comparing pictures</source>
   <translation>正在比较图片</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>Comparing the data with the list</source>
   <translation>正在把数据与列表比较</translation>
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>Computing the features of the</source>
   <translation>正在计算特征：</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>Computing the features of the {0} {1}</source>
   <translation>正在计算{0}{1}的特征</translation>
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>Computing the frozen layers in {0} is not faster on this machine ({1} samples a second, {2} in float32): choose float32, which is more exact.</source>
   <translation>在本机上用 {0} 计算冻结层并不更快（每秒 {1} 个样本，float32 为 {2} 个）：请选择更精确的 float32。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>Computing the frozen layers once for the {0} {1} ({2})</source>
   <translation>正在为{0}的{1}计算一次冻结层（{2}）</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>Computing the frozen layers once for the {0} {1}, variation {2} of {3} ({4})</source>
   <translation>正在为{0}的{1}计算一次冻结层，变体 {2}/{3}（{4}）</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Convert to JPEG or PNG.</source>
   <translation>请转换为 JPEG 或 PNG。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>Converting to ONNX</source>
   <translation>正在转换为 ONNX</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <location filename="../../engine/sources/weights.py" />
   <source>Convolution kernels, which Theano turned by 180 degrees, were turned back.</source>
   <translation>Theano 旋转了 180 度的卷积核已转回。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Copy again from the source.</source>
   <translation>请从来源重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>Copying pictures</source>
   <translation>正在复制图片</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>Covering places</source>
   <translation>正在遮挡各处</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/starting.py" />
   <source>Dense {0}</source>
   <translation>Dense {0}</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>Disturbing samples</source>
   <translation>正在给样本加干扰</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Divide by the gradients' deviation rather than their size: steadier, slower.</source>
   <translation>除以梯度的偏差而不是大小：更稳，更慢。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Divides steps by the recent size of each weight's gradient.</source>
   <translation>步长除以每个权重近期梯度的大小。</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>Enlarging adds work and no detail: an input size of {0}×{1}{2} is faster; it can be set once the model is open.</source>
   <translation>放大只增加计算，不增加细节：输入大小 {0}×{1}{2} 更快；打开模型后可以设置。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>Estimated numbers have no class to sort by</source>
   <translation>估计的数值没有可用来分类的类别</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>Every validation answer is right, so a temperature cannot be told: it stays 1.</source>
   <translation>所有验证样本都预测正确，因此无法确定温度：保持为 1。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>Everything in {0} is left out: {1} {2}. Take some back.</source>
   <translation>{0} 中的内容全部被排除：{1} 个{2}。请恢复一些。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Exported without samples whose answers are known.</source>
   <translation>导出时没有已知答案的样本。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>Fetching {0}</source>
   <translation>正在下载 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Fewer than {0} {1}: {2} cannot be tested.</source>
   <translation>{1}不足 {0} 个：{2} 无法测试。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Fewer than {0} {1}: {2}.</source>
   <translation>{1}不足 {0} 个：{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Fill in what is missing.</source>
   <translation>请补上缺失的值。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Finding the architecture of the weights</source>
   <translation>正在查找权重的架构</translation>
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>Finding the main directions of the features</source>
   <translation>正在寻找特征的主方向</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Finds the size of its steps from recent ones; a rate of 1 is as it was published.</source>
   <translation>由近期的步长得出步长；学习率 1 即论文中的设置。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Fine-tuning gains little in each round; these usually suffice.</source>
   <translation>微调每轮提高不多；通常这些轮数就够了。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>Fitting heads to growing shares of the data</source>
   <translation>正在用逐渐增多的数据训练头部</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>Fitting the head to the source</source>
   <translation>正在源模型上拟合头部</translation>
  </message>
  <message>
   <location filename="../../engine/splits.py" />
   <source>Fold {0} of {1} was asked for: folds count from 0 to {2}.</source>
   <translation>要求共 {1} 折中的第 {0} 折：折从 0 编号到 {2}。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Folders beside train, validation and test are not used.</source>
   <translation>train、validation、test 旁边的文件夹不使用。</translation>
  </message>
  <message>
   <location filename="../../engine/splits.py" />
   <source>Folds were asked for, and the data has a validation split of its own: use that without folds, or put its samples with those for training.</source>
   <translation>要求分折，但数据有自己的验证集：请不分折使用它，或把其中的样本并入训练集。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>For wide and sparse models: can make weights exactly zero.</source>
   <translation>用于宽而稀疏的模型：可使权重恰好为零。</translation>
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>From {0}</source>
   <translation>从 {0} 起</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>Full int8 is calibrated on training {0}, and none of them is where it was: bring the data back, or choose tflite-dynamic, which needs none.</source>
   <translation>全 int8 需要用训练{0}校准，而它们都不在原来的位置：请把数据放回原处，或选择不需要校准的 tflite-dynamic。</translation>
  </message>
  <message>
   <location filename="../../gui/log.py" />
   <source>Graft ended unexpectedly the last time.</source>
   <translation>Graft 上次意外结束。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>Graft opens whole Keras models (.h5, .hdf5 or .keras)</source>
   <translation>Graft 打开完整的 Keras 模型（.h5、.hdf5 或 .keras）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/parity.py" />
   <source>Graft's own reader</source>
   <translation>Graft 自己的读取器</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>Grouping by a pattern needs one: a regular expression that finds the group in a file's path, such as patient(\d+).</source>
   <translation>按规则分组需要一个正则表达式，从文件路径中找出组名，例如 patient(\d+)。</translation>
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>Grouping look-alikes</source>
   <translation>正在归拢相似图片</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>HDF5 for tf.keras 2</source>
   <translation>tf.keras 2 的 HDF5</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How fast the running mean of squared gradients becomes slower.</source>
   <translation>梯度平方的移动平均变慢的速度。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How much of the steps before goes on, for matrices.</source>
   <translation>对矩阵，之前的步长有多少延续下来。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How slowly the running mean of {0} follows: nearer to 1 is slower and smoother.</source>
   <translation>{0}的移动平均跟随得有多慢：越接近 1 越慢、越平滑。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How the rate falls with the gradients so far; 0 keeps it.</source>
   <translation>学习率随已有梯度下降的方式；0 保持不变。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>Huber loss</source>
   <translation>Huber 损失</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>In training the {0} are varied gently; {1} variations of each are made once and used in turn.</source>
   <translation>训练中{0}会轻微变化；每个做好 {1} 个变体，依次使用。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Initializers that Keras does not have ({0}) were replaced by the layers' own; all weights come from the file.</source>
   <translation>Keras 没有的初始化器（{0}）已换成各层自己的；所有权重都来自文件。</translation>
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>It has a value that is missing or infinite.</source>
   <translation>有缺失或无穷大的值。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is a picture among recordings: leave it out, or use a data set of pictures.</source>
   <translation>这是录音中的一张图片：请排除，或使用图片数据集。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>It is a picture in {0}, which Graft does not read: convert it to JPEG or PNG.</source>
   <translation>它是 {0} 格式的图片，Graft 不能读取：请转换为 JPEG 或 PNG。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is a recording among pictures: leave it out, or use a data set of recordings.</source>
   <translation>这是图片中的一段录音：请排除，或使用录音数据集。</translation>
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>It is no regular file, or a link that leads nowhere.</source>
   <translation>它不是普通文件，或是指向不存在位置的链接。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is not a picture in JPEG, PNG, BMP, GIF, WebP or TIFF, or its beginning is damaged.</source>
   <translation>它不是 JPEG、PNG、BMP、GIF、WebP 或 TIFF 图片，或开头已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>It is not a picture in {0}, or its beginning is damaged.</source>
   <translation>它不是 {0} 格式的图片，或开头已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is not a recording in WAV, FLAC, Ogg, MP3 or AIFF.</source>
   <translation>它不是 WAV、FLAC、Ogg、MP3 或 AIFF 录音。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>It is not a recording in {0}, or its beginning is damaged.</source>
   <translation>它不是 {0} 格式的录音，或开头已损坏。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>It needs {0}, which lies beside it: the source model as it was.</source>
   <translation>它需要旁边的 {0}：原来的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>It was fitted on {0} validation samples only; {1} or more would tell it better.</source>
   <translation>只用 {0} 个验证样本拟合；{1} 个以上才更可靠。</translation>
  </message>
  <message>
   <location filename="../../engine/search/store.py" />
   <source>It was interrupted; the same is tried again when the search goes on.</source>
   <translation>它被中断了；搜索继续时会再试同样的组合。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>It was not validated.</source>
   <translation>没有验证过。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Its layers are named as in Keras before 2.2.5, whose {0} normalised with epsilon {1}, which was restored; until 2.2.2 it did not pad before its first pooling, so outputs may differ a little from what it gave there.</source>
   <translation>各层名称来自 Keras 2.2.5 之前，当时 {0} 以 epsilon {1} 归一化，已恢复；2.2.2 之前第一个池化不填充，因此输出可能与当时略有不同。</translation>
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>Its name is not valid Unicode: rename it.</source>
   <translation>它的名称不是有效的 Unicode：请重命名。</translation>
  </message>
  <message>
   <location filename="../../engine/search/store.py" />
   <source>Its worker is gone; the same is tried again.</source>
   <translation>执行它的进程已不在；会再试同样的组合。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>JPEG, PNG, BMP, GIF, WebP or TIFF</source>
   <translation>JPEG、PNG、BMP、GIF、WebP 或 TIFF</translation>
  </message>
  <message>
   <location filename="../../engine/sample_paths.py" />
   <source>JPEG, PNG, BMP, GIF, WebP or TIFF files, or folders of such</source>
   <translation>JPEG、PNG、BMP、GIF、WebP 或 TIFF 文件，或含有它们的文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>Judging label {0} of {1}</source>
   <translation>正在判断标签 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Keep each in its right class and leave out the other copies.</source>
   <translation>每个只留在正确的类别中，排除其他副本。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Keep look-alikes together</source>
   <translation>相似样本归在一起</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Keep look-alikes together.</source>
   <translation>把相似样本归在一起。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Keep together</source>
   <translation>按组划分</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Keep what belongs together on one side.</source>
   <translation>请把同组的放在同一边。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>Keras 3:</source>
   <translation>Keras 3：</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>Keras cannot open {0} as a whole model ({1}): choose an unchanged .keras or .h5 file that holds architecture and weights.</source>
   <translation>Keras 无法把 {0} 作为完整模型打开（{1}）：请选择未改动的、含有架构和权重的 .keras 或 .h5 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/keras_files.py" />
   <source>Keras cannot read this model back from {0} ({1}): choose another format.</source>
   <translation>Keras 无法从 {0} 读回这个模型（{1}）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/keras_files.py" />
   <source>Keras cannot write this model as {0} ({1}): choose another format.</source>
   <translation>Keras 无法把这个模型写成 {0}（{1}）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>Keras fit</source>
   <translation>Keras fit</translation>
  </message>
  <message>
   <location filename="../../engine/data/named.py" />
   <source>Keras has no data set {0}: choose one of {1}.</source>
   <translation>Keras 没有数据集 {0}：请选择 {1} 之一。</translation>
  </message>
  <message>
   <location filename="../../engine/data/named.py" />
   <source>Keras's data set {0} holds texts, and Graft learns from pictures, recordings and numbers: choose one of {1}.</source>
   <translation>Keras 的数据集 {0} 是文本，而 Graft 从图片、录音和数值中学习：请选择 {1} 之一。</translation>
  </message>
  <message>
   <location filename="../../engine/data/named.py" />
   <source>Keras's data set {0} is not on this machine and could not be fetched ({1}): connect to the network, or put its file {2} into {3}.</source>
   <translation>Keras 的数据集 {0} 不在本机，也无法下载（{1}）：请连接网络，或把它的文件 {2} 放入 {3}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Keywords that no longer matter were dropped or renamed: {0}.</source>
   <translation>不再起作用的关键字已去掉或改名：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>L2 of the base {0}</source>
   <translation>主干的 L2 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Large, because there is much data.</source>
   <translation>取大值，因为数据很多。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>Last block</source>
   <translation>最后一个块</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>Last half</source>
   <translation>后半部分</translation>
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>Last layer</source>
   <translation>最后一层</translation>
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>Last {0} layers</source>
   <translation>最后 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/sources/layer_sizes.py" />
   <source>Layer {0} ({1}) has {2}={3}, where {4} is expected: the file is damaged or was made to exhaust memory.</source>
   <translation>层 {0}（{1}）的 {2}={3}，应为{4}：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>Layer {0} ({1}) of {2} gives {3} numbers for one sample; Graft works with up to {4}: the file is damaged or was made to exhaust memory.</source>
   <translation>{2} 的层 {0}（{1}）对一个样本输出 {3} 个数值；Graft 最多处理 {4} 个：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>Layer {0} of {1} asks for {2} weights, but the largest array in the file has {3}: its configuration does not belong to its weights, or was made to exhaust memory.</source>
   <translation>{1} 的层 {0} 需要 {2} 个权重，而文件中最大的数组有 {3} 个：配置与权重不配套，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Layers of the file not used: {0}.</source>
   <translation>文件中未使用的层：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>Layers with new random weights stay frozen and never learn: {0}{1}; let them train (`--unfreeze {2}`).</source>
   <translation>带有新随机权重的层保持冻结，永远学不到东西：{0}{1}；请让它们参与训练（`--unfreeze {2}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>Laying out neighbours (t-SNE)</source>
   <translation>正在排布邻域（t-SNE）</translation>
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>Learning from what is sorted</source>
   <translation>正在从已分类的图片学习</translation>
  </message>
  <message>
   <location filename="../../engine/health/wording.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Leave out all copies but one.</source>
   <translation>每份副本只保留一个，其余排除。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Leave out all {0}</source>
   <translation>排除全部 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Leave out those in train.</source>
   <translation>排除训练集中的那些。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what has no sound in it.</source>
   <translation>请排除没有声音的录音。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what is no plain picture.</source>
   <translation>请排除不是普通图片的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what shows nothing.</source>
   <translation>请排除什么也没有显示的图片。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what was not meant to be a picture.</source>
   <translation>请排除本不是图片的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <location filename="../../engine/health/copies.py" />
   <location filename="../../engine/health/files.py" />
   <source>Leave out {0}</source>
   <translation>排除 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out, or record again.</source>
   <translation>请排除，或重新录制。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Let the rate also fall with the number of steps.</source>
   <translation>让学习率也随步数下降。</translation>
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>Listing files in {0}</source>
   <translation>正在列出 {0} 中的文件</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>Listing the samples</source>
   <translation>正在列出样本</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT (float32)</source>
   <translation>LiteRT（float32）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>LiteRT cannot hold this model, because it has no operation for {0}: choose another format.</source>
   <translation>LiteRT 不能表示这个模型，因为没有 {0} 对应的运算：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT for small chips (int8)</source>
   <translation>LiteRT 小芯片（int8）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT half size (float16)</source>
   <translation>LiteRT 半精度（float16）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT quarter size (int8 weights)</source>
   <translation>LiteRT 四分之一大小（int8 权重）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/converter.py" />
   <source>LiteRT's converter broke down on this model (its process ended with {0}): choose another format.</source>
   <translation>LiteRT 转换器在这个模型上崩溃（其进程以 {0} 结束）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>LiteRT's converter cannot take this model ({0}): choose another format.</source>
   <translation>LiteRT 转换器不能处理这个模型（{0}）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>LiteRT, on phones, small devices and in Python:</source>
   <translation>LiteRT，用于手机、小型设备和 Python：</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Look ahead along the momentum before each step.</source>
   <translation>每步之前沿动量方向预先看一步。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Look at them: one of the classes may be wrong.</source>
   <translation>请查看：其中一个类别可能有误。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Look at {0}, and leave out what is no real picture.</source>
   <translation>请查看，并排除不是真正图片的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/health/checking.py" />
   <source>Look-alikes were not searched for: {0} pictures are more than the {1} that Graft compares with each other.</source>
   <translation>没有查找相似图片：{0} 张图片超过了 Graft 互相比较的上限 {1}。</translation>
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>Looking at pictures</source>
   <translation>正在查看图片</translation>
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <source>Looking at your pictures</source>
   <translation>正在查看你的图片</translation>
  </message>
  <message>
   <location filename="../../engine/similar_pairs.py" />
   <source>Looking for look-alikes</source>
   <translation>正在查找相似样本</translation>
  </message>
  <message>
   <location filename="../../engine/relocation.py" />
   <source>Looking for the data</source>
   <translation>正在查找数据</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Make smaller copies.</source>
   <translation>请制作较小的副本。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Makes the first steps smaller.</source>
   <translation>使最初的步长较小。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Makes the head rely on many features, not on those of single {0}.</source>
   <translation>使头部依靠很多特征，而不是个别{0}的特征。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Measured on the validation split.</source>
   <translation>用验证集测得。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>Measuring how hard the data pulls at each block</source>
   <translation>正在测量数据对每个块的拉动</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>MixUp and CutMix mix anew in every epoch, so the frozen layers run each time.</source>
   <translation>MixUp 和 CutMix 每轮重新混合，因此冻结层每次都要计算。</translation>
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>Mixed precision is not faster on this processor (a small network in {0} runs at {1} times the speed of float32): choose float32, which is more exact.</source>
   <translation>在这个处理器上混合精度并不更快（用 {0} 的小网络速度是 float32 的 {1} 倍）：请选择更精确的 float32。</translation>
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>Mixed precision saves memory on this graphics card, but no time (it is older than NVIDIA's compute capability 7.0): choose float32, which is more exact.</source>
   <translation>在这块显卡上混合精度节省显存，但不节省时间（它早于 NVIDIA 计算能力 7.0）：请选择更精确的 float32。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>Module paths of the Keras that wrote the file were replaced by today's.</source>
   <translation>写出文件的 Keras 的模块路径已换成如今的。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data is worth it: {0}.</source>
   <translation>值得收集更多数据：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data may help, though perhaps hardly: {0}.</source>
   <translation>更多数据可能有用，但也许作用很小：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data of the same kind has hardly anything left to gain: {0}.</source>
   <translation>同类数据再多也几乎没有提高的余地：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data of the same kind will hardly help: {0}. Look at the labels, at another source model, or at training more of the base instead.</source>
   <translation>同类数据再多也没有多大作用：{0}。请看看标签、换一个源模型，或训练主干的更多部分。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>More defaults than arguments.</source>
   <translation>默认值多于参数。</translation>
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <location filename="../../engine/map_layers.py" />
   <source>More than one layer is named {0}: give its path, one of {1}.</source>
   <translation>有多个层名为 {0}：请给出路径，即 {1} 之一。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Move each group to one split, or leave out what is not in its last one.</source>
   <translation>请把每组移到同一个划分，或排除不在其最后一个划分中的样本。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Move what belongs to the data into the train folder.</source>
   <translation>请把属于数据的内容移入 train 文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Move {0} into the {1}.</source>
   <translation>请移入{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Move {0} to train</source>
   <translation>把 {0} 个移到训练集</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>Name at least two machines as HOST:PORT, in the same order everywhere.</source>
   <translation>请以 HOST:PORT 的形式给出至少两台机器，各处的顺序要相同。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Name the folders alike, add these classes to train, or leave them out.</source>
   <translation>请使文件夹名称一致，把这些类别添加到训练集，或排除它们。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>Names of Keras 1 (nb_filter, border_mode, W_regularizer, …) were translated to today's.</source>
   <translation>Keras 1 的名称（nb_filter、border_mode、W_regularizer 等）已译为如今的名称。</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>Names such as {0} suggest {1} series, each of the same thing.</source>
   <translation>像 {0} 这样的名称表明有 {1} 个系列，每个系列拍的是同一个对象。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Names tell {0} speakers or the like that several classes have in common. To be tested on new ones, keep each together by a pattern.</source>
   <translation>从名称看，有 {0} 个说话人或类似对象出现在多个类别中。要在新对象上测试，请用规则把每个对象归在一起。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Needs little memory, and its steps are in proportion to each layer's weights. Unlike in Keras the learning rate is taken as it is (`relative_step` is off).</source>
   <translation>占内存少，步长与各层权重成比例。与 Keras 不同，学习率按给出的值使用（关闭 `relative_step`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Nested too deep.</source>
   <translation>嵌套太深。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Never let steps grow again once gradients were large (arXiv 1904.09237).</source>
   <translation>梯度曾经很大之后，步长不再增大（arXiv 1904.09237）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>New random weights in {0} layers {1}, which forget what they had learned</source>
   <translation>{1} 共 {0} 层换成新的随机权重，忘掉已学到的内容</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>New random weights in {0}, which forgets what it learned</source>
   <translation>{0} 换成新的随机权重，忘掉已学到的内容</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>No GPU was found: training uses the processor.</source>
   <translation>没有找到 GPU：用处理器训练。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>No built-in source model has its ImageNet weights on this machine: get some first (opening a built-in model fetches them), or name the sources to be compared.</source>
   <translation>本机没有任何内置源模型的 ImageNet 权重：请先获取一些（打开内置模型会下载），或指明要比较的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>No class has {0} samples here: the figures of single classes may be chance.</source>
   <translation>这里没有一个类别有 {0} 个样本：单个类别的指标可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>No class is called {0}, which was to be left out.</source>
   <translation>没有名为 {0} 的类别，而它原本要被排除。</translation>
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>No column of {0} ({1}) names files in {2}: choose the column of file names, or put the table beside its files.</source>
   <translation>{0} 的各列（{1}）都没有列出 {2} 中的文件：请选择文件名列，或把表格放在文件旁边。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>No export format was named: choose from {0}.</source>
   <translation>没有指明导出格式：请从 {0} 中选择。</translation>
  </message>
  <message>
   <location filename="../../engine/map_layers.py" />
   <source>No layer of this model puts out maps of the picture, so Grad-CAM has nothing to look at: use occlusion (covering places), which needs none.</source>
   <translation>这个模型没有输出图片特征图的层，Grad-CAM 无从着手：请使用不需要它的遮挡方法。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>No layer of {0} can be unfrozen: its base has no weights.</source>
   <translation>{0} 没有可以解冻的层：它的主干没有权重。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>No layers are frozen from the input on, so there is nothing to compute once.</source>
   <translation>从输入起没有冻结的层，因此没有可以只计算一次的部分。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mix_types.py" />
   <source>No mix holds better on disturbed {0} than the run itself without losing on undisturbed ones.</source>
   <translation>没有哪个混合能在受干扰的{0}上胜过运行本身，又不损失在未受干扰的上的得分。</translation>
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>No model is open that could propose classes: open one first.</source>
   <translation>没有打开可以建议类别的模型：请先打开一个。</translation>
  </message>
  <message>
   <location filename="../../engine/search/space.py" />
   <source>No other source model was given to try: name at least one.</source>
   <translation>没有给出可尝试的其他源模型：请至少给出一个。</translation>
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>No picture is sorted yet: put at least one into a class first.</source>
   <translation>还没有分类任何图片：请先把至少一张放入某个类别。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>No sample is left to {0}: {1}</source>
   <translation>没有样本可用于{0}：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>No sample of {0} was scored: nothing is known of {1}.</source>
   <translation>没有评估 {0} 的任何样本：对此一无所知。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>No seed was given: give at least one.</source>
   <translation>没有给出种子：请至少给出一个。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/keras_files.py" />
   <source>No space left</source>
   <translation>No space left</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/saved_model.py" />
   <location filename="../../engine/row_files.py" />
   <source>No space left on device</source>
   <translation>No space left on device</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>No stored bytecode.</source>
   <translation>没有保存字节码。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>No {0} that can be read, so no class: {1}.</source>
   <translation>没有能读取的{0}，因此不成为类别：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>None of the files that {0} names in {1} is in {2}: put the table beside its files, or choose another column.</source>
   <translation>{0} 在 {1} 中列出的文件都不在 {2} 中：请把表格放在文件旁边，或选择另一列。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>None of the run's validation {0} is where it was: the exported files are compared with the run on made-up ones.</source>
   <translation>运行的验证{0}都不在原来的位置：导出的文件用虚构的样本与运行比较。</translation>
  </message>
  <message>
   <location filename="../../engine/relocation.py" />
   <source>None of the run's {0} samples is in {1} (the first: {2}): choose the folder that holds the data now.</source>
   <translation>运行的 {0} 个样本都不在 {1} 中（第一个：{2}）：请选择数据现在所在的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>None of the samples has an answer: there is nothing to sort.</source>
   <translation>没有一个样本有预测：没有可分类的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>None of the ways to write ONNX that Graft knows comes nearer to what the run answers.</source>
   <translation>Graft 已知的各种 ONNX 写法都不能更接近运行的预测。</translation>
  </message>
  <message>
   <location filename="../../engine/health/usable.py" />
   <source>None of the {0} for {1} in {2} can be read{3}: replace them, or move others there.</source>
   <translation>{2} 中用于{1}的{0}都无法读取{3}：请替换，或把其他样本移过去。</translation>
  </message>
  <message>
   <location filename="../../engine/pixel_cache.py" />
   <source>None of the {0} pictures could be read ({1}: {2}): check that the data is where it was.</source>
   <translation>{0} 张图片都无法读取（{1}：{2}）：请检查数据是否在原处。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>None of the {0} source models could be tried; the first: </source>
   <translation>{0} 个源模型都无法试用；第一个：</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>None of the {0} training {1} could be read, and a mix needs them to fit a head to the source: check the data.</source>
   <translation>{0} 个训练{1}都无法读取，而混合需要用它们在源模型上拟合头部：请检查数据。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>None of the {0} {1} could be read ({2}): check the data.</source>
   <translation>{0} 个{1}都无法读取（{2}）：请检查数据。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>None of the {0} {1} could be read ({2}: {3}): check the data.</source>
   <translation>{0} 个{1}都无法读取（{2}：{3}）：请检查数据。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>None of the {0} {1} could be read ({2}: {3}): give {4}.</source>
   <translation>{0} 个{1}都无法读取（{2}：{3}）：请给出{4}。</translation>
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <location filename="../../engine/source_behaviour.py" />
   <source>None of the {0} {1} could be read: check the data.</source>
   <translation>{0} 个{1}都无法读取：请检查数据。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Not a function of the tensors.</source>
   <translation>不是张量的函数。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Not a list.</source>
   <translation>不是列表。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Not exported yet, so nobody knows how it answers.</source>
   <translation>尚未导出，因此不知道它的预测如何。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Not measured on this data (`graft rank-sources` compares built-in models).</source>
   <translation>没有在这些数据上测量过（`graft rank-sources` 可比较内置模型）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Not one tensor.</source>
   <translation>不是单个张量。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Nothing smaller than this run's {0} has been measured: export LiteRT in half or a quarter of the size to see how it answers.</source>
   <translation>没有测量过比这次运行的 {0} 更小的：请导出 LiteRT 的半精度或四分之一大小，看看预测如何。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Nothing smaller that was measured scores as well as this run ({0}): {1} comes nearest, {2} instead of {3}, {4} {5}.</source>
   <translation>测量过的更小模型中，没有哪个得分达到这次运行（{0}）：最接近的是 {1}，{2} 而不是 {3}，{4} {5}。</translation>
  </message>
  <message>
   <location filename="../../engine/search/space.py" />
   <source>Nothing was</source>
   <translation>没有任何内容</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>Nothing would be left after cutting at the input {0}.</source>
   <translation>在输入 {0} 处截断后什么也不剩。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>Nothing would be left without {0}, which is the first layer.</source>
   <translation>去掉 {0} 后什么也不剩，它是第一层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>Nothing would be left without {0}, which is the whole model.</source>
   <translation>去掉 {0} 后什么也不剩，它就是整个模型。</translation>
  </message>
  <message>
   <location filename="../../engine/augmentation.py" />
   <source>Numbers cannot be shown as pictures: there is nothing to preview.</source>
   <translation>数值无法显示为图片：没有可预览的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/formats.py" />
   <location filename="../../engine/exporting/parity.py" />
   <source>ONNX Runtime</source>
   <translation>ONNX Runtime</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>ONNX Runtime cannot open what was written ({0}): choose another format.</source>
   <translation>ONNX Runtime 无法打开写出的文件（{0}）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>ONNX Runtime gets no numbers from it</source>
   <translation>ONNX Runtime 得不到数值</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>ONNX Runtime, from many languages:</source>
   <translation>ONNX Runtime，用于多种语言：</translation>
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <source>Of {0} pictures too few could be read to see how they differ: choose gentle or strong.</source>
   <translation>{0} 张图片中能读取的太少，看不出它们的差异：请选择“轻度”或“强”。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>On {0} {1} a score is known to up to ±{2} points only: smaller differences may be chance.</source>
   <translation>用 {0} 个{1}测得的得分只精确到 ±{2} 个百分点：更小的差异可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>One of the three factors of the rounds; better left as it is.</source>
   <translation>迭代的三个系数之一；最好不改。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>Only 1 sample was scored: its error decides the figures.</source>
   <translation>只评估了 1 个样本：各项数值全由它的误差决定。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>Only 1 sample was scored: one right answer more or less is all there is.</source>
   <translation>只评估了 1 个样本：各项数值全由这一个答案决定。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>Only {0} samples were scored: one right answer more or less moves the accuracy by {1} points.</source>
   <translation>只评估了 {0} 个样本：多对或少对一个，准确率就变化 {1} 个百分点。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>Only {0} samples were scored: the errors of a few decide the figures.</source>
   <translation>只评估了 {0} 个样本：少数几个样本的误差就决定了各项数值。</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <location filename="../../engine/prediction.py" />
   <source>Opening the model</source>
   <translation>正在打开模型</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>Opening the source model</source>
   <translation>正在打开源模型</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>Operations on tensors ({0}), which .h5 confuses with layers, were told apart.</source>
   <translation>.h5 中与层混淆的张量运算（{0}）已区分开。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Other arguments than the function takes.</source>
   <translation>参数与函数不符。</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>Packing the model</source>
   <translation>正在打包模型</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Penalties that Keras does not have ({0}) were left out; they act in training only.</source>
   <translation>去掉了 Keras 没有的惩罚项（{0}）；它们只在训练中起作用。</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>Pictures are resized: {0}.</source>
   <translation>图片会缩放：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>Pictures have 1 channel (grey) or 3 (RGB), and {0} were asked for: choose a source model that takes pictures of 1 or 3 channels.</source>
   <translation>图片有 1 个通道（灰度）或 3 个通道（RGB），而要求的是 {0} 个：请选择接受 1 或 3 个通道图片的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>Pillow {0}, cykooz-resizer {1}</source>
   <translation>Pillow {0}, cykooz-resizer {1}</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Plain steps against the gradient, usually with a momentum of 0.9: slower, and often the best in the end when fine-tuning.</source>
   <translation>沿梯度反方向的普通步长，动量通常为 0.9：较慢，微调时最终往往最好。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Policies of number types were replaced by their names.</source>
   <translation>数值类型的策略已换成名称。</translation>
  </message>
  <message>
   <location filename="../../engine/meeting.py" />
   <source>Port {0} of {1} cannot be used ({2}): choose another in TF_CONFIG on all machines, or end the program that uses it.</source>
   <translation>{1} 的端口 {0} 无法使用（{2}）：请在所有机器的 TF_CONFIG 中换一个端口，或结束占用它的程序。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Preprocessing {0} is for three channels, but {1} takes grey pictures: choose none, unit or tf before adapting it to colour.</source>
   <translation>预处理 {0} 用于三个通道，但 {1} 接受灰度图片：改为彩色之前，请选择 none、unit 或 tf。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>Preprocessing {0} is for three channels, but {1} takes {2}: choose none, unit or tf.</source>
   <translation>预处理 {0} 用于三个通道，但 {1} 接受 {2} 个：请选择 none、unit 或 tf。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>Program code was read, not run, and became Keras layers: {0}. Compare a known picture's answer if you can.</source>
   <translation>程序代码只读取、不运行，已变成 Keras 层：{0}。如果可以，请用一张已知的图片核对预测。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Pulls weights to exactly zero.</source>
   <translation>把权重拉到恰好为零。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Pulls weights towards zero by the gradient.</source>
   <translation>通过梯度把权重拉向零。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Pulls weights towards zero.</source>
   <translation>把权重拉向零。</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>Reading times</source>
   <translation>正在读取时间</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>Reading training {0} to calibrate on</source>
   <translation>正在读取用于校准的训练{0}</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>Reading what leaves each block</source>
   <translation>正在从各块的输出读取</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/data/tables.py" />
   <source>Reading {0}</source>
   <translation>正在读取 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/split_data.py" />
   <source>Reading {0} {1}</source>
   <translation>正在读取{0}{1}</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>Recipe, data or versions are</source>
   <translation>配方、数据或版本</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>Recordings are read by the soundfile library, which is not installed: `{0}` installs it.</source>
   <translation>读取录音需要 soundfile 库，但尚未安装：请用 `{0}` 安装。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Rounds that make a step a rotation: more are exacter and slower.</source>
   <translation>使步长成为旋转的迭代次数：多则更精确、更慢。</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>Row {0} has a value that is missing or no number.</source>
   <translation>第 {0} 行有缺失的值或不是数的值。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>Row {0} of {1} has the weight {2}: a number of 0 or more was expected.</source>
   <translation>{1} 的第 {0} 行权重为 {2}：应为大于等于 0 的数。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>Row {0} of {1} has {2} cells, and the first row {3}: put texts that hold the delimiter into quotation marks.</source>
   <translation>{1} 的第 {0} 行有 {2} 格，而第一行有 {3} 格：含有分隔符的文字请放在引号中。</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>Row {0}: {1} {2}.</source>
   <translation>第 {0} 行：{1} {2}。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Rows of numbers are taken as they are.</source>
   <translation>数值行按原样使用。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>R² {0}</source>
   <translation>R² {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>Sample rates differ: {0}. All are brought to {1}.</source>
   <translation>采样率不同：{0}。全部统一为{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>Samples have {0} numbers each: the same number of them is needed everywhere.</source>
   <translation>样本各有 {0} 个数值：数量必须处处相同。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Saved in half precision ({0}), opened in float32: answers differ from those of half precision by its rounding.</source>
   <translation>以半精度（{0}）保存，以 float32 打开：预测与半精度的相差其舍入误差。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Small changes of {0} {1} teach what does not matter for the class.</source>
   <translation>对 {0} 个{1}作小的变化，可以教会模型哪些与类别无关。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Small, so that {0} {1} still make many steps in an epoch.</source>
   <translation>取小值，使 {0} 个{1}在一轮中仍有很多步。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>So few epochs are not worth ending early.</source>
   <translation>轮数这么少，不值得早停。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>Some of the base's layers began anew in this run, so it must answer otherwise.</source>
   <translation>主干的一些层在这次运行中重新开始，因此预测必然不同。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps in which the rate first rises.</source>
   <translation>学习率最初上升的步数。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps of a size of its own for each weight: a good first choice.</source>
   <translation>每个权重有自己的步长：通常的首选。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps of one size by the direction alone: a third to a tenth of Adam's rate.</source>
   <translation>只按方向、步长固定：学习率取 Adam 的十分之一到三分之一。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps of weights that have moved much become ever smaller.</source>
   <translation>变动多的权重，步长越来越小。</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>TF_CONFIG is set to {0}, which names no machines: set it like {1} (`graft cluster` does), or unset it to train on this machine alone.</source>
   <translation>TF_CONFIG 设为 {0}，其中没有机器：请设成 {1} 的样子（`graft cluster` 会这样做），或取消它，只在这台机器上训练。</translation>
  </message>
  <message>
   <location filename="../../engine/meeting.py" />
   <source>TF_CONFIG names other machines here than on {0}: list the same ones in the same order on all of them.</source>
   <translation>这里的 TF_CONFIG 列出的机器与 {0} 上的不同：请在所有机器上以相同的顺序列出相同的机器。</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>TF_CONFIG names the jobs {0}, but Graft trains on a chief and workers that all do the same: leave out parameter servers and evaluators.</source>
   <translation>TF_CONFIG 给出了任务 {0}，但 Graft 在一个 chief 和若干做同样工作的 worker 上训练：请去掉参数服务器和评估器。</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>TF_CONFIG says that this is {0} {1}, but it names {2} of them and counts from 0: set the task's index to this machine's place.</source>
   <translation>TF_CONFIG 说这是 {0} {1}，但其中有 {2} 个，且从 0 计数：请把任务的序号设为这台机器的位置。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>Take the forecast with care: the same made from half of the {0} would have said {1} to {2} for {3}, and {4} was found.</source>
   <translation>请谨慎看待推断：用一半{0}作同样的推断，{3} 个时为 {1} 到 {2}，而实测为 {4}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes colour pictures: the kernel of {0} was divided among 3 channels, because a grey picture then keeps {1}its features {2}</source>
   <translation>接受彩色图片：{0} 的卷积核已分配到 3 个通道，因为灰度图片由此保持{1}原来的特征{2}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes colour pictures: the kernel of {0} was repeated for 3 channels, which keeps the size of the weights but not the features of a grey picture {1}</source>
   <translation>接受彩色图片：{0} 的卷积核已重复到 3 个通道，这样保持权重的大小，但不保持灰度图片的特征{1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes grey pictures: the 3 input channels of {0} were averaged, which keeps the size of the weights but not the features of a grey picture {1}</source>
   <translation>接受灰度图片：{0} 的 3 个输入通道已取平均，这样保持权重的大小，但不保持灰度图片的特征{1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes grey pictures: the 3 input channels of {0} were summed, because a grey picture repeated in three channels gave {1}the same features {2}</source>
   <translation>接受灰度图片：{0} 的 3 个输入通道已求和，因为灰度图片重复到三个通道时得到{1}相同的特征{2}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes {0} pictures already: nothing was changed</source>
   <translation>已经接受{0}图片：没有改动</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>Takes {0}×{1} pictures</source>
   <translation>接受 {0}×{1} 的图片</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/saved_model.py" />
   <source>TensorFlow cannot write this model as a SavedModel ({0}): choose keras or h5.</source>
   <translation>TensorFlow 无法把这个模型写成 SavedModel（{0}）：请选择 keras 或 h5。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/saved_model.py" />
   <source>TensorFlow frees the variables with what was loaded</source>
   <translation>TensorFlow frees the variables with what was loaded</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>TensorFlow up to 2.15, whose Keras is tf.keras 2:</source>
   <translation>TensorFlow 2.15 及更早版本（其中的 Keras 为 tf.keras 2）：</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>TensorFlow, from Python and other languages:</source>
   <translation>TensorFlow，用于 Python 和其他语言：</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The ImageNet classifier of {0} is not on this machine: fetch it, about {1} MB with its base (`--fetch`).</source>
   <translation>{0} 的 ImageNet 分类器不在本机：请下载，连同主干约 {1} MB（`--fetch`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The ImageNet weights of {0} are not on this machine and could not be fetched: {1}. Get the file {2} by other means and put it at {3}, or choose a weights file that you have (`--weights FILE`), set another address ({4}), or use random weights (`--weights random`).</source>
   <translation>{0} 的 ImageNet 权重不在本机，也无法下载：{1}。请从别处取得文件 {2} 并放到 {3}，或选择已有的权重文件（`--weights FILE`），或设置另一个地址（{4}），或使用随机权重（`--weights random`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>The activation layer inside {0} now stands after it.</source>
   <translation>{0} 内部的激活层现在位于它之后。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The activations take {0} MB</source>
   <translation>激活值占 {0} MB</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The answers of the run {0} could not be kept in its folder: check that you may write there.</source>
   <translation>无法把运行 {0} 的预测保存到它的文件夹：请检查那里是否可写。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>The attribute {0} of {1} is no text: the file is damaged.</source>
   <translation>{1} 的属性 {0} 不是文本：文件已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>The attribute {0} of {1} is not one text of up to {2}: the file is damaged, copy it again.</source>
   <translation>{1} 的属性 {0} 不是不超过 {2} 的单个文本：文件已损坏，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>The average keeps what was found and forgets where: small, and rarely wrong.</source>
   <translation>平均值保留找到了什么，忘掉在哪里：小巧，很少出错。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The base's layer {0} is not in the source as it came, so the source's head no longer fits behind it.</source>
   <translation>主干的层 {0} 不在原来的源模型中，因此源模型的头部已不能接在它之后。</translation>
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>The batch size `auto` is tried out on one machine, but {0} train together: give a number.</source>
   <translation>批量大小 `auto` 是在一台机器上试出来的，但现在有 {0} 台一起训练：请给出一个数。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The batch size is {0}, not {1}: there are only that many training {2}.</source>
   <translation>批量大小为 {0}，而不是 {1}：训练{2}只有这么多。</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <source>The batch size is {0}: it must be from 1 to {1}.</source>
   <translation>批量大小为 {0}：必须在 1 到 {1} 之间。</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>The batch size is {0}: {1}</source>
   <translation>批量大小为 {0}：{1}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The batch size is {0}: {1} (pictures a second: {2}).</source>
   <translation>批量大小为 {0}：{1}（每秒图片数：{2}）。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The batch size is {0}: {1} (recordings a second: {2}).</source>
   <translation>批量大小为 {0}：{1}（每秒录音数：{2}）。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The batch size is {0}: {1} (rows a second: {2}).</source>
   <translation>批量大小为 {0}：{1}（每秒行数：{2}）。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The best epoch was chosen by these samples, so the figures may be a little better than on new ones.</source>
   <translation>最佳的一轮是按这些样本选出的，因此指标可能比在新样本上略好。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/enlarging.py" />
   <source>The bilinear enlarging of {0} was rebuilt as TensorFlow 1 did it; today's gives other values.</source>
   <translation>{0} 的双线性放大已按 TensorFlow 1 的方式重建；如今的方式结果不同。</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>The class folders hold {0} folders such as {1}, perhaps one for each specimen or series.</source>
   <translation>类别文件夹中有 {0} 个如 {1} 的文件夹，可能每个标本或系列一个。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>The class names of the run {0} cannot be read ({1}): use an unchanged run folder.</source>
   <translation>无法读取运行 {0} 的类别名称（{1}）：请使用未改动的运行文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The class {} has</source>
   <translation>类别 {} </translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The class “{0}” has only {1}: the head alone, because more would learn them by heart.</source>
   <translation>类别“{0}”只有 {1} 个：只训练头部，因为再多就会死记硬背。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>The classes are told apart</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The classes {} have</source>
   <translation>类别 {} </translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>The closure does not fit.</source>
   <translation>闭包不符。</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>The column {0} of {1} holds no numbers: choose others.</source>
   <translation>{1} 的列 {0} 中没有数值：请选择其他列。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>The column {0} of {1} holds no weight above 0: choose a column of numbers that say how much each sample counts.</source>
   <translation>{1} 的列 {0} 中没有大于 0 的权重：请选择表示每个样本权重的数值列。</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>The columns {0} of {1} hold neither 0 and 1 nor numbers throughout: choose one column of classes, or several of one of these kinds.</source>
   <translation>{1} 的列 {0} 既不全是 0 和 1，也不全是数值：请选择一列类别，或选择若干列同为其中一种。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/__init__.py" />
   <source>The configuration stored in {0} is not one that any version of Keras wrote ({1} in it): the file is damaged, copy it again.</source>
   <translation>{0} 中保存的配置不是任何版本的 Keras 写出的（其中有 {1}）：文件已损坏，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>The configuration stored in {0} is not that of a Keras model ({1}): the file is damaged, copy it again.</source>
   <translation>{0} 中保存的配置不是 Keras 模型的（{1}）：文件已损坏，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The connections of the layer {0} are not those of any version of Keras: the file is damaged.</source>
   <translation>层 {0} 的连接不属于任何版本的 Keras：文件已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>The copy needs about {0} MB in {1}, but only {2} MB are free: free some space or choose another place.</source>
   <translation>副本在 {1} 中约需 {0} MB，但只有 {2} MB 可用：请腾出空间或选择别处。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>The data has changed since the cross-validation in {0} began, so its folds would no longer fit together: start a new one in another folder.</source>
   <translation>{0} 中的交叉验证开始之后数据有变化，各折不再一致：请在另一个文件夹中重新开始。</translation>
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>The data has no samples in {0}: choose another split.</source>
   <translation>数据在{0}中没有样本：请选择另一个划分。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The data has {0} classes, and the task with two was chosen: leave classes out, merge them, or choose the task with one label of several classes.</source>
   <translation>数据有 {0} 个类别，而选择的任务是两个类别：请排除或合并类别，或选择多个类别单标签的任务。</translation>
  </message>
  <message>
   <location filename="../../engine/search/searching.py" />
   <source>The data in {0} is not what the search in {1} began with, so scores could not be compared: put it back, or start a new search.</source>
   <translation>{0} 中的数据不是 {1} 中的搜索开始时的数据，得分无法比较：请恢复数据，或开始新的搜索。</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>The data is not what the recipe was saved with: {0}. Give the folder that holds it all (`--data`), or take that folder as it is (`--ignore-list`).</source>
   <translation>数据与保存配方时不同：{0}。请给出包含全部数据的文件夹（`--data`），或按现状使用这个文件夹（`--ignore-list`）。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>The data is rows of numbers, and the built-in source models take pictures: name the model files to be compared.</source>
   <translation>数据是数值行，而内置源模型接受图片：请指明要比较的模型文件。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>The decision rule of {0} does not fit it: {1}</source>
   <translation>{0} 的判定规则与它不符：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>The device {0} was chosen, but this machine trains on {1}: choose that, or `auto`.</source>
   <translation>选择了设备 {0}，但本机在 {1} 上训练：请选择它，或 `auto`。</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>The devices {0} were chosen: name each of them once.</source>
   <translation>选择了设备 {0}：每个只能写一次。</translation>
  </message>
  <message>
   <location filename="../../engine/keeping.py" />
   <source>The disk of {0} is full, so {1}. Make room, then go on.</source>
   <translation>{0} 所在磁盘已满，因此{1}。请腾出空间，然后继续。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The estimates of {0} are no better than always giving the mean (R² is not above 0).</source>
   <translation>对 {0} 的估计不比总是给出平均值更好（R² 不大于 0）。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file could not be read: {0}.</source>
   <translation>无法读取文件：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>The file has {0} samples, so there is no number {1}.</source>
   <translation>文件有 {0} 个样本，没有编号 {1}。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/data/folders.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file is empty.</source>
   <translation>文件为空。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The file is larger than a gigabyte: shrink the picture.</source>
   <translation>文件超过 1 GB：请缩小图片。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/data/containers.py" />
   <location filename="../../engine/data/folders.py" />
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file is not there any more.</source>
   <translation>文件已不存在。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file may not be read: change its permissions.</source>
   <translation>没有读取文件的权限：请修改权限。</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>The file {0} of the recipe's model is not there: put it back, or save the recipe without it.</source>
   <translation>配方的模型文件 {0} 不在：请放回，或保存不含它的配方。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The file's own model class {0} was opened as the plain model whose graph is stored; what its code adds is not in the file.</source>
   <translation>文件自己的模型类 {0} 已按保存的计算图作为普通模型打开；其代码增加的内容不在文件中。</translation>
  </message>
  <message>
   <location filename="../../engine/search/working.py" />
   <source>The first {0} trials failed, so the search was given up. The last: {1}</source>
   <translation>前 {0} 次试验都失败了，因此放弃了搜索。最后一次：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>The focal loss was chosen, but the data has numbers: it is for classes and labels, so choose auto, mean_absolute or huber.</source>
   <translation>选择了 focal 损失，但数据是数值：它用于类别和标签，请选择 auto、mean_absolute 或 huber。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/mirror.py" />
   <source>The folder there holds the weights files by the names that Keras gives them, like the folder .keras/models of a machine that has them, or in subfolders as at https://storage.googleapis.com/tensorflow/keras-applications/.</source>
   <translation>该文件夹中的权重文件使用 Keras 的文件名，与已下载的机器上 .keras/models 文件夹中一样，或像 https://storage.googleapis.com/tensorflow/keras-applications/ 那样放在子文件夹中。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The folder {0} already holds a run: choose another{1}.</source>
   <translation>文件夹 {0} 中已有一次运行：请选择另一个{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/search/folder.py" />
   <source>The folder {0} already holds a search: choose another, or go on with it (`graft search {1}`).</source>
   <translation>文件夹 {0} 中已有一个搜索：请选择另一个，或继续它（`graft search {1}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>The folder {0} cannot be opened ({1}): check the path.</source>
   <translation>无法打开文件夹 {0}（{1}）：请检查路径。</translation>
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>The folder {0} cannot be read ({1}): check it.</source>
   <translation>无法读取文件夹 {0}（{1}）：请检查。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>The folder {0} holds a cross-validation of {1}: choose another folder, or give the same again to go on with it.</source>
   <translation>文件夹 {0} 中的交叉验证属于{1}：请选择另一个文件夹，或给出相同的设置以继续。</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>The folder {0} holds no pictures or recordings: give {1}.</source>
   <translation>文件夹 {0} 中没有图片或录音：请给出{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>The folder {0} is empty: give {1}.</source>
   <translation>文件夹 {0} 是空的：请给出{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The folder {0} is not empty: choose a new folder for the run.</source>
   <translation>文件夹 {0} 不是空的：请为运行选择新文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>The folder {0} may not be read: change its permissions or leave it out.</source>
   <translation>没有读取文件夹 {0} 的权限：请修改权限或排除它。</translation>
  </message>
  <message>
   <location filename="../../engine/search/folder.py" />
   <source>The folder {0} {1} ({2} is missing): give a search's folder (`graft search --to` makes them).</source>
   <translation>文件夹 {0} {1}（缺少 {2}）：请给出搜索的文件夹（由 `graft search --to` 创建）。</translation>
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The frozen layers give values that are no numbers: look for layers whose weights are no numbers, and check that the preprocessing is the source model's.</source>
   <translation>冻结层得到的值不是数：请查看是否有权重不是数的层，并检查预处理方式是否与源模型一致。</translation>
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The frozen layers give values that {0} cannot hold: compute and store their activations in float32.</source>
   <translation>冻结层得到的值 {0} 无法表示：请用 float32 计算和保存它们的激活值。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The frozen layers run in every epoch, as the recipe says (`--no-cache`).</source>
   <translation>按配方，冻结层每轮都要计算（`--no-cache`）。</translation>
  </message>
  <message>
   <location filename="../../engine/kept_features.py" />
   <source>The frozen layers' activations need {0} GB</source>
   <translation>冻结层的激活值需要 {0} GB</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>The gates of {0} got the old slope of `hard_sigmoid`: what feeds them was multiplied by 1.2.</source>
   <translation>{0} 的门恢复了 `hard_sigmoid` 原来的斜率：其输入乘以 1.2。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The graph in {0} has a loop: the layer {1} is fed by its own output, so the file is damaged, or not written by Keras.</source>
   <translation>{0} 中的计算图有循环：层 {1} 以自己的输出为输入，文件已损坏，或不是 Keras 写出的。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The graph refers to calls {0} of the layer {1}, which is called {2}: the file is damaged.</source>
   <translation>计算图引用了层 {1} 的第 {0} 次调用，而它只被调用{2}：文件已损坏。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>The graph was cut just before {0}: {1} of {2} layers {3} left out.</source>
   <translation>计算图在 {0} 之前截断：去掉了 {2} 层中的 {1} 层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The graph's connections were rewritten to today's form.</source>
   <translation>计算图的连接已改写为如今的形式。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>The head at 0 is the run's own, fitted to the source on the training samples.</source>
   <translation>0 处的头部是运行自己的头部，用训练样本在源模型上拟合而成。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>The head is new, so it may take the usual steps of this optimizer.</source>
   <translation>头部是新的，可以用这个优化器的常用步长。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The input's fixed batch size of {0} was opened to any number of pictures.</source>
   <translation>输入的固定批量大小 {0} 已放开为任意数量的图片。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The input's shape, which stood in the first layer, was given an input layer of its own.</source>
   <translation>写在第一层中的输入形状已有自己的输入层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The installed Keras {0} builds {1} with {2} layers where Graft's table has {3}: give the architecture as JSON.</source>
   <translation>已安装的 Keras {0} 建立的 {1} 有 {2} 层，而 Graft 的表中为 {3} 层：请以 JSON 给出架构。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>The labels are told</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The largest class has {0} times as many {1} as the smallest: class weights let all classes count alike; judge by each class's score, not by the accuracy alone.</source>
   <translation>最大的类别的{1}是最小的 {0} 倍：类别加权使所有类别同等重要；请看每个类别的得分，不要只看准确率。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The largest class has {0} times as many {1} as the smallest: judge by each class's score, not by the accuracy alone.</source>
   <translation>最大的类别的{1}是最小的 {0} 倍：请看每个类别的得分，不要只看准确率。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The largest size of a layer's step before the rate is applied.</source>
   <translation>乘以学习率之前，每层步长的最大值。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reinitializing.py" />
   <source>The layer {0} ({1}) cannot be given new weights: Keras could not make it anew from its configuration ({2}).</source>
   <translation>层 {0}（{1}）不能换新权重：Keras 无法按配置重新建立它（{2}）。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>The layer {0} has {1} outputs: choose another.</source>
   <translation>层 {0} 有 {1} 个输出：请选择另一层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The layer {0} has {1} weights, the file holds {2} for it: the file is damaged, or was changed after it was saved.</source>
   <translation>层 {0} 有 {1} 个权重，文件中为它存有 {2} 个：文件已损坏，或保存后被修改。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>The layer {0} stands at {1} places of the graph: choose another layer to cut at.</source>
   <translation>层 {0} 在计算图中出现 {1} 次：请选择另一层来截断。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The layers of {0} ask for {1} weights, but the file has {2}: its configuration does not belong to its weights, or was made to exhaust memory.</source>
   <translation>{0} 的各层需要 {1} 个权重，而文件中有 {2} 个：配置与权重不配套，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The least size that a layer's weights count with.</source>
   <translation>各层权重计入时的最小大小。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The list of layers that Keras wrote up to 2.2.2 was put into a Sequential model.</source>
   <translation>Keras 2.2.2 及之前写出的层列表已放入 Sequential 模型。</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>The list of samples in the archive is damaged ({0}): save the recipe again.</source>
   <translation>压缩包中的样本列表已损坏（{0}）：请重新保存配方。</translation>
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>The loss does not fall at any rate, so none is suggested: look at the data and at the layers that train.</source>
   <translation>任何学习率下损失都不下降，因此没有建议：请看看数据和参与训练的层。</translation>
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>The loss falls from a rate of {0} to {1}; the one in the middle learns quickly and keeps well below where the loss turns up again.</source>
   <translation>学习率从 {0} 到 {1} 时损失下降；取中间的值学得快，又远低于损失回升之处。</translation>
  </message>
  <message>
   <location filename="../../engine/callbacks.py" />
   <source>The loss is no longer a number at epoch {0}, batch {1}: try a smaller learning rate, gradient clipping, or float32 where precision is mixed.</source>
   <translation>第 {0} 轮第 {1} 批的损失已不是数：请试用更小的学习率、梯度裁剪，或在混合精度时改用 float32。</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>The loss {0} was chosen, but the data has classes: it is for numbers, so choose auto or focal.</source>
   <translation>选择了损失 {0}，但数据是类别：它用于数值，请选择 auto 或 focal。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The memory does not hold a batch of one: choose a smaller input size, freeze more layers, or train on the processor (`--device CPU`).</source>
   <translation>内存连一个样本的批次都容纳不下：请选择更小的输入大小、冻结更多层，或在处理器上训练（`--device CPU`）。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The memory does not hold a batch of {0}: epoch {1} begins again in batches of {2}, {3} of which make one step, so the batch size stays {4} in effect.</source>
   <translation>内存容纳不下 {0} 个样本的批次：第 {1} 轮以 {2} 个的批次重新开始，每 {3} 个批次为一步，因此实际批量大小仍为 {4}。</translation>
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The memory does not hold the frozen layers' activations for a single sample: choose a smaller input size, or compute on the processor (`--device CPU`).</source>
   <translation>内存连一个样本的冻结层激活值都容纳不下：请选择更小的输入大小，或在处理器上计算（`--device CPU`）。</translation>
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The memory does not hold the frozen layers' activations for {0} samples at once: they are computed for {1}.</source>
   <translation>内存无法一次容纳 {0} 个样本的冻结层激活值：改为每次计算 {1} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/batch_prediction.py" />
   <source>The memory is too small for this batch size: {0} at once now.</source>
   <translation>内存容纳不下这个批量大小：现在每次 {0}。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The memory of a device does not hold its part of a batch of {0} (a part in {1}): start a new run with a smaller batch size.</source>
   <translation>一个设备的内存容纳不下它在批量 {0} 中的那一份（{1} 份之一）：请用更小的批量大小开始新的运行。</translation>
  </message>
  <message>
   <location filename="../../engine/errors.py" />
   <source>The memory of this machine is used up: close other programs, or choose a smaller batch size or input size.</source>
   <translation>本机内存已用完：请关闭其他程序，或选择更小的批量大小或输入大小。</translation>
  </message>
  <message>
   <location filename="../../engine/folding.py" />
   <source>The model ends in {0} ({1}), and a temperature can only be put into a Dense layer with softmax or sigmoid: take it out of the run's rule (`graft decide RUN --temperature 1`).</source>
   <translation>模型以 {0}（{1}）结尾，而温度只能放入带 softmax 或 sigmoid 的 Dense 层：请从运行的规则中取消温度（`graft decide RUN --temperature 1`）。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>The model gives no numbers for {0} of {1} {2} (NaN or infinity), so they cannot be scored: its training ran away; train again with a lower learning rate.</source>
   <translation>模型对 {1} 个{2}中的 {0} 个得不到数值（NaN 或无穷大），无法评估：训练已发散；请用更小的学习率重新训练。</translation>
  </message>
  <message>
   <location filename="../../engine/map_layers.py" />
   <source>The model has no layer {0} that puts out maps of the picture: choose one, such as {1}.</source>
   <translation>模型没有输出图片特征图的层 {0}：请选择一个，例如 {1}。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>The model has {0} outputs; what all of them use, up to {1}, is kept.</source>
   <translation>模型有 {0} 个输出；保留它们共用的部分，到 {1} 为止。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>The model holds layers that are not Keras's own ({0}), so an exported file would not open without Graft: choose a source model of stock layers.</source>
   <translation>模型中有不属于 Keras 的层（{0}），导出的文件离开 Graft 就打不开：请选择由标准层构成的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>The model knows no class {0}: choose one of {1}.</source>
   <translation>模型没有类别 {0}：请选择 {1} 之一。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The model was trained on these samples, so the figures are better than they would be on new ones: judge by samples that it was not trained on.</source>
   <translation>模型用这些样本训练过，因此指标比在新样本上要好：请用没有训练过的样本来判断。</translation>
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <source>The model {0} has no layer named {1}.{2} `graft inspect` lists its layers.</source>
   <translation>模型 {0} 中没有名为 {1} 的层。{2}`graft inspect` 可列出它的各层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The model {0} in {1} has several layers named {2}: the file is damaged, or not written by Keras.</source>
   <translation>{1} 中的模型 {0} 有多个名为 {2} 的层：文件已损坏，或不是 Keras 写出的。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The model {0} in {1} is fed by a layer {2} that it does not have: the file is damaged, or not written by Keras.</source>
   <translation>{1} 中的模型 {0} 的输入来自它没有的层 {2}：文件已损坏，或不是 Keras 写出的。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The models in {0} call each other more than {1} times in all: the file is damaged or was made to exhaust memory.</source>
   <translation>{0} 中的模型互相调用总共超过 {1} 次：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/run_notes.py" />
   <source>The note has {0} characters, but at most {1} are kept: shorten it.</source>
   <translation>备注有 {0} 个字符，但最多保存 {1} 个：请缩短。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>The number of classes to name is {0}: it must be 1 or more.</source>
   <translation>要列出的类别数为 {0}：必须至少为 1。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>The numbers are estimated</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The picture has {0} than the {1} million that Graft reads</source>
   <translation>图片有 {0}，而 Graft 最多读取 {1} 百万像素</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The picture is cut off: copy it again from its source.</source>
   <translation>图片被截断：请从来源重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The picture is damaged and cannot be decoded ({0}).</source>
   <translation>图片已损坏，无法解码（{0}）。</translation>
  </message>
  <message>
   <location filename="../../engine/pasted.py" />
   <source>The picture on the clipboard is empty or not whole: copy it again, or drop its file.</source>
   <translation>剪贴板中的图片为空或不完整：请重新复制，或拖入文件。</translation>
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>The pictures are disturbed as they enter the model, at {0}×{1} pixels.</source>
   <translation>图片在输入模型时加干扰，大小为 {0}×{1} 像素。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The places of weights in the archive were renamed to those that Keras reads today.</source>
   <translation>压缩包中权重的位置已改为如今 Keras 读取的名称。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>The preprocessing of {0} cannot be told ({1}): choose {2} (`--preprocessing`).</source>
   <translation>无法判断 {0} 的预处理方式（{1}）：请选择{2}（`--preprocessing`）。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The rate of everything that is no matrix, as a share of the learning rate.</source>
   <translation>矩阵以外部分的学习率，占学习率的比例。</translation>
  </message>
  <message>
   <location filename="../../engine/search/space.py" />
   <source>The recipe of this trial cannot be read: choose another.</source>
   <translation>无法读取这次试验的配方：请选择另一个。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording has no sound in it: its length is 0 seconds.</source>
   <translation>录音中没有声音：长度为 0 秒。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording holds values that are not numbers: write it again as 16-bit WAV.</source>
   <translation>录音中含有不是数的值：请重新保存为 16 位 WAV。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording is cut off: copy it again from where it came.</source>
   <translation>录音被截断：请从原处重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording is damaged and cannot be decoded ({0}): copy it again, or convert it to WAV.</source>
   <translation>录音已损坏，无法解码（{0}）：请重新复制，或转换为 WAV。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording says that it was made at {0} Hz, which cannot be: convert it to WAV at its true rate.</source>
   <translation>录音标明采样率为 {0} Hz，这不可能：请按真实采样率转换为 WAV。</translation>
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>The recordings are disturbed before their spectrograms are made.</source>
   <translation>录音在生成频谱图之前加干扰。</translation>
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>The rows are disturbed by shares of each column's own deviation.</source>
   <translation>各行按每列自身标准差的比例加干扰。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>The rows of a table are no files that could be copied</source>
   <translation>表格的行不是可以复制的文件</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The rule has {0} thresholds: {1}.</source>
   <translation>规则中有 {0} 个阈值：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>The run also trained a part of its base, on all of its samples, so that its own features would make few samples look too good: these are the source model's as they came. A base that is trained gains more from data than a head does.</source>
   <translation>这次运行还用全部样本训练了主干的一部分，用它自己的特征会使少量样本显得太好：因此这里用的是源模型原来的特征。参与训练的主干从数据中得到的收获比头部更多。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run cannot be kept in {0}, because you may not write in {1}: choose another folder.</source>
   <translation>运行无法保存在 {0}，因为 {1} 不可写：请选择另一个文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/trashing.py" />
   <source>The run cannot come back from the trash because {0} is taken: rename what is there and restore the run in the file manager.</source>
   <translation>{0} 已被占用，运行无法从回收站恢复：请把那里的内容改名，再在文件管理器中恢复运行。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run did not train the base: it answers its old task as before.</source>
   <translation>这次运行没有训练主干：它在原来任务上的预测与以前相同。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The run ended before its first epoch: start it again.</source>
   <translation>运行在第一轮之前结束：请重新开始。</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The run estimates numbers, so there are no probabilities to calibrate: this is for classes and labels.</source>
   <translation>这次运行估计数值，没有可校准的概率：校准用于类别和标签。</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The run estimates numbers: there are no probabilities that a rule could be for.</source>
   <translation>这次运行估计数值：没有适用规则的概率。</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The run finds several labels, each with a probability of its own, so no answer as a whole is unsure: set thresholds instead.</source>
   <translation>这次运行找出多个标签，各有自己的概率，没有整体上不确定的预测：请改为设置阈值。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run folder {0} lies inside the data folder {1}, where Graft writes nothing: choose a folder elsewhere.</source>
   <translation>运行文件夹 {0} 位于数据文件夹 {1} 之内，Graft 不在那里写文件：请选择别处的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run folder {0} {1}: give a run's folder (`graft train --run` makes them).</source>
   <translation>运行文件夹 {0} {1}：请给出运行的文件夹（由 `graft train --run` 创建）。</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The run has no test split, so what it does is measured on the samples that it was fitted on: a little too good.</source>
   <translation>这次运行没有测试集，因此效果是用拟合温度的同一批样本测得的：略微偏好。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>The run has no {0} split: choose {1}, or give other data to score on.</source>
   <translation>这次运行没有{0}：请选择 {1}，或给出其他数据来评估。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>The run has {0} {1} for training and validation, and a learning curve needs at least {2}: add more first.</source>
   <translation>这次运行的训练和验证{1}共 {0} 个，而学习曲线至少需要 {2} 个：请先添加。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The run in {0} has ended ({1}): there is nothing to resume.</source>
   <translation>{0} 中的运行已结束（{1}）：没有可恢复的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>The run in {0} has no model yet: train it until an epoch has ended (`graft resume {1}`).</source>
   <translation>{0} 中的运行还没有模型：请训练到至少完成一轮（`graft resume {1}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The run in {0} has no whole epoch yet to go on from: start it again.</source>
   <translation>{0} 中的运行还没有可以继续的完整一轮：请重新开始。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run in {0} is being trained by another process: wait for it, or stop it there.</source>
   <translation>{0} 中的运行正由另一个进程训练：请等待，或在那里停止。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run in {0} is being trained on {1}: wait for it, or stop it there. If that was ended by force, try again in {2} s.</source>
   <translation>{0} 中的运行正在 {1} 上训练：请等它结束，或在那里停止。如果它已被强行结束，请在 {2} 秒后再试。</translation>
  </message>
  <message>
   <location filename="../../engine/leftovers.py" />
   <source>The run in {0} is being trained, so it was not removed: stop it first.</source>
   <translation>{0} 中的运行正在训练，因此没有移除：请先停止。</translation>
  </message>
  <message>
   <location filename="../../gui/trashing.py" />
   <source>The run in {0} is being trained, so nothing was moved to the trash: stop it first.</source>
   <translation>{0} 中的运行正在训练，因此没有移动任何内容到回收站：请先停止。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run needs about {0} MB in {1}, but only {2} MB are free: free some space or choose another place.</source>
   <translation>运行在 {1} 中约需 {0} MB，但只有 {2} MB 可用：请腾出空间或选择别处。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run trained nothing of its base, which is {0} as it came, so there is nothing between them: train a run that unfreezes a part of the base.</source>
   <translation>这次运行没有训练主干的任何部分，主干就是原来的 {0}，两者之间没有中间状态：请训练一次解冻部分主干的运行。</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>The run {0} cannot be started from: its source, head or classes are not those of this recipe; keep them as they were, or start from the source model.</source>
   <translation>不能从运行 {0} 开始：它的源模型、头部或类别与这个配方不同；请保持一致，或从源模型开始。</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>The run {0} cannot be started from: {1}. Keep source, head and classes as they were in that run, or start from the source model.</source>
   <translation>不能从运行 {0} 开始：{1}。请保持与该运行相同的源模型、头部和类别，或从源模型开始。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>The run {0} does not fit together: best.keras gives {1} figures, classes.txt names {2} classes; use an unchanged run folder.</source>
   <translation>运行 {0} 前后不符：best.keras 给出 {1} 个数值，classes.txt 有 {2} 个类别；请使用未改动的运行文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>The run {0} has no best model to start from: finish it first (`graft resume {1}`).</source>
   <translation>运行 {0} 没有可以开始的最佳模型：请先完成它（`graft resume {1}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>The run {0} has no best.keras: its training has not ended: wait for it, or go on with it (`graft resume {1}`).</source>
   <translation>运行 {0} 没有 best.keras：它的训练尚未结束：请等它结束，或继续它（`graft resume {1}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>The run {0} has no samples in {1}: choose another split.</source>
   <translation>运行 {0} 在{1}中没有样本：请选择另一个划分。</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The run {0} has no validation split, which a temperature is fitted on: train with one.</source>
   <translation>运行 {0} 没有验证集，无法拟合温度：请用带验证集的设置训练。</translation>
  </message>
  <message>
   <location filename="../../gui/trashing.py" />
   <source>The run {0} is not in the trash any more, so it is lost.</source>
   <translation>运行 {0} 已不在回收站中，无法找回。</translation>
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>The run {0} was not trained on pictures, so it cannot propose classes for pictures: choose a run that was.</source>
   <translation>运行 {0} 不是用图片训练的，不能为图片建议类别：请选择用图片训练的运行。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run's base had its input channels changed, so it does not see what its source saw: the comparison is for bases that take the same pictures.</source>
   <translation>运行的主干改变了输入通道，看到的与源模型不同：这种比较用于接受相同图片的主干。</translation>
  </message>
  <message>
   <location filename="../../engine/run_notes.py" />
   <source>The run's folder {0} is not there any more, so its notes were not kept.</source>
   <translation>运行的文件夹 {0} 已不存在，因此备注没有保存。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run's layer {0} is not in its source {1}, so nothing can lie between them: put the source back as it was.</source>
   <translation>运行的层 {0} 不在其源模型 {1} 中，两者之间无法混合：请把源模型恢复原样。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run's model holds no base that could be compared with its source.</source>
   <translation>运行的模型中没有可以与源模型比较的主干。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run's model holds no base that could be mixed with its source.</source>
   <translation>运行的模型中没有可以与源模型混合的主干。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run's temperature, {0}, was measured at its own weights; at another mix probabilities may be a little too sure or unsure.</source>
   <translation>运行的温度 {0} 是在它自己的权重上测得的；在其他混合上概率可能略微过高或过低。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run's {0} began with {1} weights, which bring no ImageNet classifier: the comparison is for sources with a head of their own.</source>
   <translation>运行的 {0} 从 {1} 权重开始，不带 ImageNet 分类器：这种比较用于有自己头部的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>The same {0} is</source>
   <translation>同一个{0}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The same {0} is in more than one class.</source>
   <translation>同一个{0}同时在多个类别中。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The same {0} is in {1}. The score would look too good.</source>
   <translation>同一个{0}同时在{1}中。得分会虚高。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The same {0} is there more than once.</source>
   <translation>同一个{0}重复出现。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The same {0} is there with different numbers.</source>
   <translation>同一个{0}重复出现且数值不同。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The same {0} is there with other labels.</source>
   <translation>同一个{0}重复出现且标签不同。</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>The sample {0} lies in none of the data's folders ({1}): its place cannot be told to another machine, so save the recipe without the list.</source>
   <translation>样本 {0} 不在数据的任何文件夹中（{1}）：无法告诉另一台机器它的位置，请保存不含列表的配方。</translation>
  </message>
  <message>
   <location filename="../../engine/sample.py" />
   <source>The sample's pictures cannot be written into {0} ({1}): choose a folder that can be written.</source>
   <translation>无法把示例图片写入 {0}（{1}）：请选择可写的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The samples that can be read are</source>
   <translation>可读取的样本</translation>
  </message>
  <message>
   <location filename="../../engine/search/reading.py" />
   <source>The search in {0} has no completed trial yet: let it go on.</source>
   <translation>{0} 中的搜索还没有完成的试验：请让它继续。</translation>
  </message>
  <message>
   <location filename="../../engine/search/searching.py" />
   <source>The search in {0} was stopped: go on with it before joining it.</source>
   <translation>{0} 中的搜索已停止：请先继续它，再加入。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>The seed {0} was given twice: the same run would be counted twice, so give each seed once.</source>
   <translation>种子 {0} 给出了两次，同一次运行会被计算两遍：每个种子请只给一次。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>The several axes of {0} were kept, which Keras's own reader would drop.</source>
   <translation>保留了 {0} 的多个轴，Keras 自己的读取会丢掉它们。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The size of a matrix's step compared to Adam's.</source>
   <translation>矩阵步长与 Adam 步长之比。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>The smallest that scores no less than this run is {0}: {1} instead of {2}, {3} {4}.</source>
   <translation>得分不低于这次运行的最小者是 {0}：{1} 而不是 {2}，{3} {4}。</translation>
  </message>
  <message>
   <location filename="../../engine/spectrograms.py" />
   <source>The sound settings keep what is above {0} Hz and below {1} Hz, which is nothing: choose a lower bound below the upper one, or a higher sample rate.</source>
   <translation>声音设置保留 {0} Hz 以上、{1} Hz 以下的部分，结果为空：请选择低于上限的下限，或更高的采样率。</translation>
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>The sound settings name no sample rate, so a model cannot be built for waveforms: choose one, such as 16000 Hz.</source>
   <translation>声音设置没有指明采样率，无法为波形建立模型：请选择一个，例如 16000 Hz。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>The source began with random weights: it knows nothing that a mix could keep.</source>
   <translation>源模型从随机权重开始：没有混合可以保留的知识。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source gives {0} and not one probability a class, so its answers cannot be compared.</source>
   <translation>源模型给出{0}，而不是每个类别一个概率，因此不能比较它的预测。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The source looks at the training {0}</source>
   <translation>源模型正在看训练{0}</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The source model sees grey pictures of {0}×{1} pixels.</source>
   <translation>源模型看到的是 {0}×{1} 像素的灰度图片。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The source model starts from random weights: there is nothing to keep, so all layers train.</source>
   <translation>源模型从随机权重开始：没有要保留的内容，因此训练所有层。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The source model {0} has changed since the run began: put the old file back, or start a new run.</source>
   <translation>源模型 {0} 在运行开始后有变化：请放回原来的文件，或开始新的运行。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source sees the {0} at its own size, {1}×{2}; the run saw them at {3}×{4}.</source>
   <translation>源模型按自己的大小 {1}×{2} 看{0}；运行按 {3}×{4} 看。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source takes {0}, and the run's samples are {1}: they cannot be given to it as it came.</source>
   <translation>源模型接受{0}，而运行的样本是{1}：不能直接输入原来的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The source {0} is not what the run began with, so nothing can lie between them: put the source back as it was.</source>
   <translation>源模型 {0} 不是运行开始时的那个，两者之间无法混合：请把源模型恢复原样。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source's outputs do not add up to 1, so they are no class probabilities and cannot be compared.</source>
   <translation>源模型的输出之和不为 1，不是类别概率，不能比较。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>The stored configuration nests models more than {0} deep: it is refused.</source>
   <translation>保存的配置中模型嵌套超过 {0} 层：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The stored model {0} names no {1}: the file is damaged, or not written by Keras.</source>
   <translation>保存的模型 {0} 没有指明 {1}：文件已损坏，或不是 Keras 写出的。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The sum of squared gradients to begin with: larger makes the first steps smaller.</source>
   <translation>梯度平方和的初始值：大一些则最初的步长较小。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The table has {0} different numbers for {1} samples, which are no classes: choose the task that estimates a number.</source>
   <translation>表格的 {1} 个样本有 {0} 个不同的数值，不是类别：请选择估计数值的任务。</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>The table has {0} rows, so there is no row {1}.</source>
   <translation>表格有 {0} 行，没有第 {1} 行。</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>The table says which samples belong together.</source>
   <translation>表格说明了哪些样本属于一组。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>The table {0}</source>
   <translation>表格 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>The task `binary` was chosen, but the data has {0} classes ({1}): two are needed, so choose `single_label`, or leave out the others.</source>
   <translation>选择了任务 `binary`，但数据有 {0} 个类别（{1}）：需要两个，请选择 `single_label`，或排除其他类别。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>The task `{0}` was chosen, but the data says `{1}` ({2}): choose `auto`, or a table with other columns.</source>
   <translation>选择了任务 `{0}`，但数据表明是 `{1}`（{2}）：请选择 `auto`，或其他列的表格。</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The temperature is {0}: it must be above 0.</source>
   <translation>温度为 {0}：必须大于 0。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The test split has no {0} of {1}: how well they are recognised cannot be told.</source>
   <translation>测试集中没有 {1} 的{0}：无法知道它们的识别效果。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>The test split was not looked at: it says what the chosen mix is worth.</source>
   <translation>没有看测试集：它可以说明所选混合的真实水平。</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The thresholds are {0}: each must lie between 0 and 1.</source>
   <translation>阈值为 {0}：每个都必须在 0 和 1 之间。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The trained base answers</source>
   <translation>训练后的主干正在预测</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>The training once more, from the folder of data:</source>
   <translation>从数据文件夹重新训练一次：</translation>
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>The two main components of the features{0}; they hold {1} of the variance, so what lies together here may still differ otherwise.</source>
   <translation>特征{0}的两个主成分；它们包含 {1} 的方差，因此靠在一起的在其他方面仍可能不同。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The untouched base answers</source>
   <translation>未改动的主干正在预测</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>The usual size: steady steps that fit into memory.</source>
   <translation>常用大小：步子稳定，内存放得下。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The validation loss is no longer a number at epoch {0}: try a smaller learning rate, gradient clipping, or float32 where precision is mixed.</source>
   <translation>第 {0} 轮的验证损失已不是数：请试用更小的学习率、梯度裁剪，或在混合精度时改用 float32。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>The validation split has no {0} of {1}: how well they are recognised cannot be told.</source>
   <translation>验证集中没有 {1} 的{0}：无法知道它们的识别效果。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The weight {0} of shape {1} does not fit the stored {2} of shape {3}: the file is damaged, or was changed after it was saved.</source>
   <translation>形状为 {1} 的权重 {0} 与保存的 {2}（形状 {3}）不符：文件已损坏，或保存后被修改。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The weights in {0} could not be read ({1}): the file is damaged, copy it again.</source>
   <translation>无法读取 {0} 中的权重（{1}）：文件已损坏，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The weights in {0} do not fit its own architecture ({1}): the file is damaged, or was changed after it was saved.</source>
   <translation>{0} 中的权重与自身的架构不符（{1}）：文件已损坏，或保存后被修改。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The weights in {0} do not fit {1}: delete the file, so that it is fetched again.</source>
   <translation>{0} 中的权重与 {1} 不符：请删除该文件，以便重新下载。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The weights in {0} do not fit {1}: {2}. Give a file saved from {3}, with or without its last layers, or open the file itself if it is a whole model, or choose random weights (`--weights random`).</source>
   <translation>{0} 中的权重与 {1} 不匹配：{2}。请给出从 {3} 保存的文件（可含或不含最后几层）；如果它是完整的模型，请直接打开；或选择随机权重（`--weights random`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The weights in {0} fit none of the layers of {1}: give the architecture that they belong to (`--architecture FILE_OR_APPLICATION`).</source>
   <translation>{0} 中的权重与 {1} 的任何层都不匹配：请给出它们所属的架构（`--architecture FILE_OR_APPLICATION`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The weights in {0} fit {1} {2}{3}: if that is meant, say so (`--accept-partial`), else give another architecture.</source>
   <translation>{0} 中的权重与 {1} {2}{3} 匹配：如果这正是本意，请确认（`--accept-partial`），否则请给出另一个架构。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The weights {0} for {1} are neither imagenet, random nor a file that exists: check the path.</source>
   <translation>{1} 的权重 {0} 既不是 imagenet、random，也不是存在的文件：请检查路径。</translation>
  </message>
  <message>
   <location filename="../../gui/__main__.py" />
   <source>The window cannot be opened because a system library is missing ({0}): install the libraries that the README names for Debian and Ubuntu.</source>
   <translation>缺少系统库（{0}），无法打开窗口：请安装 README 中为 Debian 和 Ubuntu 列出的库。</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>The {0} GPUs can train together (`--device {1}`).</source>
   <translation>这 {0} 个 GPU 可以一起训练（`--device {1}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The {0} are varied anew in every epoch, so the frozen layers run each time; choose a number of kept variations to compute them once.</source>
   <translation>{0}每轮都重新变化，因此冻结层每次都要计算；选择保留的变体数即可只计算一次。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The {0} are varied in {1} ways, one for each epoch in turn; the frozen layers are computed once for each way, in the first {2} epochs.</source>
   <translation>训练样本有 {1} 种变化，各轮依次使用一种；冻结层对每种变化只计算一次，在前 {2} 轮中完成。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The {0} are varied once, before training, and every epoch uses these same variations; the frozen layers are computed once.</source>
   <translation>训练样本在训练前变化一次，每轮都使用同样的变化；冻结层只计算一次。</translation>
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>The {0} need {1} GB in {2}, which has {3} GB left: free some space or choose a smaller input size.</source>
   <translation>{0}在 {2} 中需要 {1} GB，而那里只有 {3} GB：请腾出空间或选择更小的输入大小。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The {0} samples come from {1} groups, and those of one group are alike: the ranges are too narrow.</source>
   <translation>这 {0} 个样本来自 {1} 组，同组的彼此相似：所给区间偏窄。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>The {0} split has no {1} of {2}: how well they are recognised cannot be told.</source>
   <translation>{0}中没有 {2} 的{1}：无法知道它们的识别效果。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The {0} split holds classes that the train split lacks ({1}): folders must be named alike, so add them to train, rename them, or leave these classes out.</source>
   <translation>{0}中有训练集没有的类别（{1}）：文件夹名称必须一致，请添加到训练集、重命名或排除这些类别。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} has more than {2} lists and objects: the file is damaged or was made to exhaust memory.</source>
   <translation>{1} 中保存的 {0} 有 {2} 个以上的列表和对象：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} has {2}; Graft reads up to {3}: the file is damaged or was made to exhaust memory.</source>
   <translation>{1} 中保存的 {0} 为 {2}；Graft 最多读取 {3}：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} is nested more than {2} levels deep, as no Keras model is: the file is damaged or was made to exhaust memory.</source>
   <translation>{1} 中保存的 {0} 嵌套超过 {2} 层，Keras 模型不会这样：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} is not readable JSON ({2}): the file is damaged, copy it again.</source>
   <translation>{1} 中保存的 {0} 不是可读的 JSON（{2}）：文件已损坏，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} is not that of a Keras model.</source>
   <translation>{1} 中保存的 {0} 不是 Keras 模型的。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>There are hardly any errors left in which a gain could show: hard cases would tell more than many.</source>
   <translation>错误已经所剩无几，看不出提高：难的样本比多的样本更有意义。</translation>
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>There are no pictures in {0}: choose a folder that holds some.</source>
   <translation>{0} 中没有图片：请选择含有图片的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>There are no {0} in {1}: choose another folder.</source>
   <translation>{1} 中没有{0}：请选择另一个文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/batch_prediction.py" />
   <location filename="../../engine/prediction.py" />
   <source>There are no {0} in {1}: give {2}.</source>
   <translation>{1} 中没有{0}：请给出{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>There are {0} samples; a map takes at least {1}: choose more splits, or add samples.</source>
   <translation>有 {0} 个样本，而分布图至少需要 {1} 个：请选择更多划分，或添加样本。</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>There are {0} samples; judging labels takes at least {1}: choose more splits, or add samples.</source>
   <translation>有 {0} 个样本；判断标签至少需要 {1} 个：请选择更多划分，或添加样本。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>There are {0} training {1}; advice on what to unfreeze needs at least {2}: add more.</source>
   <translation>有 {0} 个训练{1}；给出解冻建议至少需要 {2} 个：请添加。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>There are {0} {1} for training and validation, and comparing source models needs at least {2}: add more.</source>
   <translation>训练和验证{1}共 {0} 个，而比较源模型至少需要 {2} 个：请添加。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>There is no architecture file {0}: give a JSON, YAML or model file, or the name of a built-in application (`graft applications` lists them).</source>
   <translation>没有架构文件 {0}：请给出 JSON、YAML 或模型文件，或内置模型的名称（`graft applications` 可列出）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>There is no built-in application named {0}.{1} `graft applications` lists them.</source>
   <translation>没有名为 {0} 的内置模型。{1}`graft applications` 可列出全部。</translation>
  </message>
  <message>
   <location filename="../../gui/__main__.py" />
   <source>There is no display for the window (neither DISPLAY nor WAYLAND_DISPLAY is set): use the commands that `graft --help` lists, or try `graft demo --headless DIR`.</source>
   <translation>没有可显示窗口的显示器（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）：请使用 `graft --help` 列出的命令，或试试 `graft demo --headless DIR`。</translation>
  </message>
  <message>
   <location filename="../../engine/relocation.py" />
   <location filename="../../engine/sample_paths.py" />
   <source>There is no file or folder {0}: check the path.</source>
   <translation>没有文件或文件夹 {0}：请检查路径。</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <location filename="../../engine/sources/reading.py" />
   <location filename="../../engine/storage.py" />
   <source>There is no file {0}: check the path.</source>
   <translation>没有文件 {0}：请检查路径。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>There is no folder {0}: check the path.</source>
   <translation>没有文件夹 {0}：请检查路径。</translation>
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>There is no folder {0}: choose a folder of pictures.</source>
   <translation>没有文件夹 {0}：请选择图片文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>There is no folder {0}: make it, or choose one.</source>
   <translation>没有文件夹 {0}：请新建，或选择一个。</translation>
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>There is no phase {0}: the recipe has {1}; choose one of them.</source>
   <translation>没有阶段 {0}：配方有 {1} 个，请选择其中之一。</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>There is no run folder or model file {0}: check the path.</source>
   <translation>没有运行文件夹或模型文件 {0}：请检查路径。</translation>
  </message>
  <message>
   <location filename="../../engine/search/reading.py" />
   <source>There is no trial {0}: the search in {1} has {2}, counted from 0.</source>
   <translation>没有试验 {0}：{1} 中的搜索有 {2} 次，从 0 计数。</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>There is no {0}: it belongs to every run's folder.</source>
   <translation>没有 {0}：每次运行的文件夹中都应有它。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>These values cannot be used: {0}</source>
   <translation>这些值无法使用：{0}</translation>
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>This machine cannot compute the frozen layers in {0}: choose float32.</source>
   <translation>本机不能用 {0} 计算冻结层：请选择 float32。</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>This machine could not join the others as {0}: {1} Check that its address is its own and that no other program uses the port.</source>
   <translation>这台机器无法作为 {0} 加入其他机器：{1} 请检查地址是否是它自己的，以及端口是否被其他程序占用。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>This model cannot be written as ONNX ({0}): choose tflite, savedmodel or keras.</source>
   <translation>无法把这个模型写成 ONNX（{0}）：请选择 tflite、savedmodel 或 keras。</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>This model takes rows of numbers, which have no places that heat could show: explanations are for pictures and recordings.</source>
   <translation>这个模型接受数值行，没有可以用热力图表示的位置：解释用于图片和录音。</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>This run estimates numbers, which are not right or wrong as labels are: look at the samples with the largest errors instead.</source>
   <translation>这次运行估计数值，没有标签那样的对错：请改看误差最大的样本。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>This run's {0} probably lies between {1} and {2}: smaller differences between runs may be chance.</source>
   <translation>这次运行的{0}很可能在 {1} 到 {2} 之间：运行之间更小的差异可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>To answer {0} without looking would be right for {1} %: so few samples do not show that the model is better than that.</source>
   <translation>不看样本就一律回答 {0}，也有 {1} % 正确：样本这么少，不能说明模型比这更好。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Too many values.</source>
   <translation>值太多。</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>Training a small network on {0}</source>
   <translation>正在 {0} 上训练一个小网络</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>Training uses the processor, though there is a card ({0}): install TensorFlow's CUDA libraries with `pip install "graft-studio[gpu]"`.</source>
   <translation>有显卡（{0}），但训练使用处理器：请用 `pip install "graft-studio[gpu]"` 安装 TensorFlow 的 CUDA 库。</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>Training uses the processor. TensorFlow cannot use your card ({0}) on Windows. Graft runs with it under WSL2: see the README.</source>
   <translation>训练使用处理器。TensorFlow 在 Windows 上不能使用你的显卡（{0}）。在 WSL2 下 Graft 可以使用它：见 README。</translation>
  </message>
  <message>
   <location filename="../../engine/search/reading.py" />
   <source>Trial {0} has no recipe to use: it has not ended, or could not be begun.</source>
   <translation>试验 {0} 没有可用的配方：它尚未结束，或未能开始。</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>Trying a batch size of {0}</source>
   <translation>正在试用批量大小 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>Trying batch sizes</source>
   <translation>正在试用批量大小</translation>
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>Trying learning rates</source>
   <translation>正在试用学习率</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Turns the steps of matrices (of Dense layers) into pure rotations; everything else, and the output layer, is trained by AdamW at the same rate.</source>
   <translation>把矩阵（Dense 层）的步长变为纯旋转；其余部分和输出层由 AdamW 以相同学习率训练。</translation>
  </message>
  <message>
   <location filename="../../engine/head.py" />
   <source>Unknown preprocessing {0}.</source>
   <translation>未知的预处理方式 {0}。</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>Unpacking the recipe</source>
   <translation>正在解压配方</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>Unpacking {0}</source>
   <translation>正在解压 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Variations of {0} {1} would take much room: new ones are made as needed.</source>
   <translation>{0} 个{1}的变体会占用很多空间：需要时再做新的。</translation>
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>WAV, FLAC, Ogg, MP3 or AIFF</source>
   <translation>WAV、FLAC、Ogg、MP3 或 AIFF</translation>
  </message>
  <message>
   <location filename="../../engine/sample_paths.py" />
   <source>WAV, FLAC, Ogg, MP3 or AIFF files, or folders of such</source>
   <translation>WAV、FLAC、Ogg、MP3 或 AIFF 文件，或含有它们的文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>Waiting for another process that makes the {0}</source>
   <translation>正在等待另一个进程生成{0}</translation>
  </message>
  <message>
   <location filename="../../engine/meeting.py" />
   <source>Waiting for {0}</source>
   <translation>正在等待 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>Waiting to go on with {0}</source>
   <translation>正在等待继续 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Weigh classes</source>
   <translation>类别加权</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>Weights alone, for the same model built in Keras 3:</source>
   <translation>仅权重，用于在 Keras 3 中搭建的同一模型：</translation>
  </message>
  <message>
   <location filename="../../engine/sources/mirror.py" />
   <source>Weights are fetched from Keras's address; {0}, set to an address (https://…) or a folder, names another. {1} The address set in the window is used too.</source>
   <translation>权重从 Keras 的地址下载；把 {0} 设为网址（https://…）或文件夹，可以指定另一个。{1}窗口中设置的地址也会使用。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>Weights {0} were asked for, but {1} is a model file with its own: open it with these, or with random ones (`--weights random`).</source>
   <translation>要求使用权重 {0}，但 {1} 是自带权重的模型文件：请用它自带的权重打开，或使用随机权重（`--weights random`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>What leads to no output (an added loss or metric) was left out: {0}.</source>
   <translation>不通向任何输出的部分（附加的损失或指标）已去掉：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>What leaves {0} does not reach the answer: choose another layer.</source>
   <translation>{0} 的输出到不了预测：请选择另一层。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>What was cut off the source stands behind the base as it came.</source>
   <translation>从源模型截去的部分接在原来的主干之后。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>What was given together differs in kind (pictures, recordings or numbers; classes or numbers to be estimated): give data of one kind.</source>
   <translation>一起给出的数据种类不同（图片、录音或数值；类别或要估计的数值）：请给出同一种数据。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/formats.py" />
   <source>Where that costs too many answers, LiteRT quarter size (tflite-dynamic) is as small and, as a rule, far closer to the run.</source>
   <translation>如果那样使太多预测改变，LiteRT 四分之一大小（tflite-dynamic）同样小，而且通常与运行接近得多。</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>Which column of {0} is to be learned cannot be told ({1}): choose it.</source>
   <translation>无法判断 {0} 中要学习哪一列（{1}）：请选择。</translation>
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>Which columns of {0} hold the labels cannot be told ({1}): choose them.</source>
   <translation>无法判断 {0} 的哪些列是标签（{1}）：请选择。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>With fewer than {0} {1} in a class, one more layer would learn them by heart.</source>
   <translation>有类别不足 {0} 个{1}时，再加一层会死记硬背。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>With {0} {1} a few rounds go a long way.</source>
   <translation>有 {0} 个{1}时，几轮就很有效果。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Without weights in the file, and so with random ones: {0}.</source>
   <translation>文件中没有权重，因此使用随机权重：{0}。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>Writing {0}</source>
   <translation>正在写 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>XLA cannot compile {0}{1}: training goes on without it.</source>
   <translation>XLA 无法编译 {0}{1}：不用它继续训练。</translation>
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>XLA compiles no step of {0} devices together: training goes on without it.</source>
   <translation>XLA 无法编译 {0} 个设备一起的步骤：将不使用它继续训练。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>XLA {0}</source>
   <translation>XLA {0}</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>You have {0} {1}</source>
   <translation>你有 {0} 个{1}</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Your classes do not differ enough in size to need it.</source>
   <translation>各类别的大小相差不多，不需要。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Your largest class is {0} times as large as the smallest: that one would hardly count.</source>
   <translation>最大的类别是最小的 {0} 倍：否则最小的几乎不起作用。</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>Your pictures are {0}{1}×{2}{3}; {4}</source>
   <translation>你的图片为{0}{1}×{2}{3}；{4}</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>`--index {0}` was given with {1} machines: give this one's place, 0 to {2}.</source>
   <translation>给出了 `--index {0}`，而有 {1} 台机器：请给出这台的位置，0 到 {2}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>`/` in {0} {1} ({2}) became `_`.</source>
   <translation>{0} 个{1}（{2}）中的 `/` 已变为 `_`。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>`Model` was renamed to today's `Functional`.</source>
   <translation>`Model` 已改为如今的名称 `Functional`。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>`groups` of 1, which {0} no longer takes, was dropped.</source>
   <translation>{0} 不再接受的 `groups`=1 已去掉。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>`hard_sigmoid` of {0} got its old slope of 0.2 (Keras 3 has 1/6).</source>
   <translation>{0} 的 `hard_sigmoid` 恢复了原来的斜率 0.2（Keras 3 为 1/6）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: more than one layer is named {1}; give its path, one of {2}.</source>
   <translation>不能做 `{0}`：有多个层名为 {1}；请给出路径，即 {2} 之一。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: the layer {1} {2}. Take one of the edits back, or name a layer that is kept.</source>
   <translation>不能做 `{0}`：层 {1} {2}。请撤销其中一处修改，或指定保留的层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: {1}</source>
   <translation>不能做 `{0}`：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: {1} has no layer {2}.{3} `graft inspect` lists its layers.</source>
   <translation>不能做 `{0}`：{1} 没有层 {2}。{3}`graft inspect` 可列出它的各层。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>a BatchNormalization of mode {0}, which Keras no longer has</source>
   <translation>模式为 {0} 的 BatchNormalization，Keras 已不再有</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>a BatchNormalization over several axes, which Keras no longer has</source>
   <translation>跨多个轴的 BatchNormalization，Keras 已不再有</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>a Merge layer with mode {0}, which Keras no longer has</source>
   <translation>模式为 {0} 的 Merge 层，Keras 已不再有</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a RAR</source>
   <translation>RAR </translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <source>a RandomCrop, which crops differently today</source>
   <translation>RandomCrop，如今裁剪方式不同</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a Zstandard</source>
   <translation>Zstandard </translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/enlarging.py" />
   <source>a bilinear UpSampling2D, whose meaning changed</source>
   <translation>双线性 UpSampling2D，其含义已改变</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>a class</source>
   <translation>一个类别</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>a folder with one subfolder of pictures for each class</source>
   <translation>一个文件夹，其中每个类别一个图片子文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a header of it is too large</source>
   <translation>其中一个文件头太大</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>a layer as the activation of a recurrent layer</source>
   <translation>以层作为循环层的激活</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>a link of an unknown kind</source>
   <translation>未知种类的链接</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/litert_graph.py" />
   <source>a loop inside it</source>
   <translation>内部的循环</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>a missing picture</source>
   <translation>缺失图片</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>a number</source>
   <translation>一个数</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a place outside the archive.</source>
   <translation>指向压缩包之外。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>a placeholder</source>
   <translation>占位图</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>a region of each picture</source>
   <translation>每张图片的一个区域</translation>
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>a row of numbers lies in a table or a container</source>
   <translation>数值行位于表格或容器中</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>a step each batch</source>
   <translation>每个批次一步</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>a step each {0} batches</source>
   <translation>每 {0} 个批次一步</translation>
  </message>
  <message>
   <location filename="../../engine/sample_paths.py" />
   <source>a table with the columns that the run was trained on</source>
   <translation>列与训练时相同的表格</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>a text</source>
   <translation>一段文字</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>a vector of {0} numbers</source>
   <translation>{0} 个数值的向量</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>a virtual dataset</source>
   <translation>虚拟数据集</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>a whole number</source>
   <translation>整数</translation>
  </message>
  <message>
   <location filename="../../engine/sources/layer_sizes.py" />
   <source>a whole number from {0} to {1}</source>
   <translation>{0} 到 {1} 的整数</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>a whole number {0}</source>
   <translation>整数，{0}</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>a {0} folder</source>
   <translation>一个 {0} 文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>a {0} layer inside the model</source>
   <translation>模型内部的 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>a {0} with weights as Keras 1 stored them, gate by gate</source>
   <translation>按 Keras 1 方式逐门保存权重的 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>a {0}, which Keras has no more</source>
   <translation>{0}，Keras 已不再有</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>a {0}, which is for text or other programs and which Graft does not use</source>
   <translation>{0}，用于文本或其他程序，Graft 不使用</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>absolute error</source>
   <translation>绝对误差</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>add samples</source>
   <translation>添加样本</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>add samples, or another split.</source>
   <translation>请添加样本，或换一种划分。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>all are moved to other splits, so move some back.</source>
   <translation>全部移到了其他划分，请移回一些。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>all arrays together</source>
   <translation>所有数组合计</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>all belong to one group, so group them otherwise.</source>
   <translation>全部属于一组，请换一种分组方式。</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>all layers</source>
   <translation>所有层</translation>
  </message>
  <message>
   <location filename="../../engine/meeting.py" />
   <source>all machines at {0}</source>
   <translation>{0} 处的所有机器</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>an encoding other than latin-1</source>
   <translation>编码不是 latin-1</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>an input of shape {0}</source>
   <translation>形状为 {0} 的输入</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>an operation of TensorFlow that Keras has no layer for</source>
   <translation>Keras 没有对应层的 TensorFlow 运算</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>another machine</source>
   <translation>另一台机器</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>another recipe</source>
   <translation>另一个配方</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>answer {0}</source>
   <translation>预测 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>any device</source>
   <translation>任意设备</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>any number</source>
   <translation>任意数</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>any size</source>
   <translation>任意大小</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are animated: only their first frames are used</source>
   <translation>是动图：只使用第一帧</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are cut off</source>
   <translation>被截断</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are damaged</source>
   <translation>已损坏</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are empty</source>
   <translation>为空</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are not pictures</source>
   <translation>不是图片</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are pictures in a format that Graft does not read</source>
   <translation>是 Graft 不能读取的图片格式</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are silent</source>
   <translation>没有声音</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are smaller than 32 pixels on a side</source>
   <translation>有一边小于 32 像素</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are stored rotated; Graft turns them upright</source>
   <translation>保存时是旋转的；Graft 会转正</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are too large to be read safely</source>
   <translation>太大，无法安全读取</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>arithmetic inside the model ({0})</source>
   <translation>模型内部的运算（{0}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>arrays of arrays</source>
   <translation>数组的数组</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <location filename="../../engine/sound_model.py" />
   <source>at the end</source>
   <translation>在末尾</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>augmentation {0}</source>
   <translation>数据增强 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>average {:g}</source>
   <translation>移动平均 {:g}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>base frozen</source>
   <translation>主干冻结</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>batch {0}</source>
   <translation>批量 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>belongs to the classifier, whose place the new head takes</source>
   <translation>属于分类器，其位置由新头部代替</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>bit fields</source>
   <translation>位字段</translation>
  </message>
  <message>
   <location filename="../../engine/blocks.py" />
   <source>block {0}</source>
   <translation>块 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>both {0} and {1}</source>
   <translation>{0}和{1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by names and shapes</source>
   <translation>按名称和形状</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by order and shapes, their names differ</source>
   <translation>按顺序和形状，名称不同</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by the names of Keras before 2.2.5 and shapes</source>
   <translation>按 Keras 2.2.5 之前的名称和形状</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by their places in the file and shapes</source>
   <translation>按在文件中的位置和形状</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <source>choice of columns</source>
   <translation>列的选择</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <source>choice of files</source>
   <translation>文件的选择</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>choose another folder.</source>
   <translation>请选择另一个文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>choose at most {0} folds, add samples</source>
   <translation>最多选择 {0} 折、添加样本</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>chosen by you</source>
   <translation>由你选择</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/data/split_table.py" />
   <location filename="../../engine/prediction.py" />
   <source>class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>class folders</source>
   <translation>类别文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>class weights</source>
   <translation>类别权重</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/data/tables.py" />
   <location filename="../../engine/evaluation.py" />
   <location filename="../../engine/sources/pairing.py" />
   <source>classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>classes are missing</source>
   <translation>缺少类别</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>classes not weighed</source>
   <translation>类别不加权</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>classes weighed</source>
   <translation>类别加权</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>colour</source>
   <translation>彩色</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>column 1</source>
   <translation>列 1</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>column {0}</source>
   <translation>列 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>computed in</source>
   <translation>计算精度</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>configuration</source>
   <translation>配置</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>constant</source>
   <translation>固定</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>constant rate</source>
   <translation>固定学习率</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>could not be read within {0} seconds</source>
   <translation>在 {0} 秒内无法读完</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>cut at {0}</source>
   <translation>在 {0} 处截断</translation>
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>cut, from the {0}</source>
   <translation>从{0}截取</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>data and labels were expected in it</source>
   <translation>其中应有 data 和 labels</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>data of variable length</source>
   <translation>变长数据</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>data {0}</source>
   <translation>数据 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>decay {0}</source>
   <translation>权重衰减 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <source>decision rule</source>
   <translation>判定规则</translation>
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>decoded pictures</source>
   <translation>解码后的图片</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>does not wait</source>
   <translation>不等待</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>dropout {0}</source>
   <translation>dropout {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>each epoch</source>
   <translation>每轮</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>each gradient up to {:g}</source>
   <translation>每个梯度不超过 {:g}</translation>
  </message>
  <message>
   <location filename="../../engine/search/wording.py" />
   <source>ended early after {0} epoch{1}, {2}</source>
   <translation>在 {0} 轮后提前结束，{2}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>enlarged</source>
   <translation>放大</translation>
  </message>
  <message>
   <location filename="../../engine/keeping.py" />
   <source>epoch {0} is not saved yet; the epoch before it is</source>
   <translation>第 {0} 轮尚未保存；前一轮已保存</translation>
  </message>
  <message>
   <location filename="../../engine/search/searching.py" />
   <source>exit code {0}</source>
   <translation>退出码 {0}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>exponential</source>
   <translation>指数</translation>
  </message>
  <message>
   <location filename="../../engine/recovery.py" />
   <source>failed to allocate</source>
   <translation>failed to allocate</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>failed to connect</source>
   <translation>连接失败</translation>
  </message>
  <message>
   <location filename="../../engine/search/wording.py" />
   <source>failed: {0}</source>
   <translation>失败：{0}</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>far more pixels</source>
   <translation>多得多的像素</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>fast</source>
   <translation>快</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>fast without a GPU, and there are weights for small pictures like yours</source>
   <translation>没有 GPU 也快，并且有适合你这样小图片的权重</translation>
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>feature has</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>feature {0}</source>
   <translation>特征 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>features have</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <location filename="../../engine/corrected_copy.py" />
   <location filename="../../engine/data/layouts.py" />
   <location filename="../../engine/data/sorting.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/exporting/size_options.py" />
   <location filename="../../engine/exporting/size_types.py" />
   <location filename="../../engine/grouping.py" />
   <location filename="../../engine/health/files.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/prediction_files.py" />
   <location filename="../../engine/recipe.py" />
   <location filename="../../engine/recipe_archive.py" />
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/run_settings.py" />
   <location filename="../../engine/source_behaviour.py" />
   <location filename="../../engine/sources/mirror.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>file</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>file is</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <location filename="../../engine/data/layouts.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/data/walking.py" />
   <location filename="../../engine/exporting/export.py" />
   <location filename="../../engine/exporting/record.py" />
   <location filename="../../engine/health/layout.py" />
   <source>files</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>files are</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>float32 of shape (N, {0}): mono sound at {1} Hz, from −1 to 1, {2} s long. What is longer is cut, from the {3}; what is shorter is padded with zeros {4}. The spectrogram is made in the model.</source>
   <translation>形状为 (N, {0}) 的 float32：{1} Hz 的单声道声音，−1 到 1，长 {2} 秒。更长的从{3}截取；更短的{4}补零。频谱图在模型中生成。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>float32 of shape (N, {0}): the numbers of each row{1}.</source>
   <translation>形状为 (N, {0}) 的 float32：每行的数值{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>float32 of shape (N, {0}, {1}, {2}): {3} pixels from 0 to 255. Do not rescale them; that is in the model. Pictures are turned upright (EXIF){4} and {5} (bilinear, smoothed when made smaller).</source>
   <translation>形状为 (N, {0}, {1}, {2}) 的 float32：0 到 255 的{3}像素。不要再缩放，模型中已包含。图片按 EXIF 转正{4}，{5}（双线性，缩小时平滑）。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>focal loss, gamma {0}</source>
   <translation>focal 损失，gamma {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <source>fold {0}</source>
   <translation>第 {0} 折</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>fold {0} of {1}</source>
   <translation>第 {0}/{1} 折</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>folder of its class</source>
   <translation>所属类别的文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>folders of their classes</source>
   <translation>所属类别的文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>format {0}, version {1}</source>
   <translation>格式 {0}，版本 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>from run {0}</source>
   <translation>从运行 {0} 开始</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>from the start</source>
   <translation>从头开始</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>from {0}</source>
   <translation>从 {0} 起</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>from {0} on</source>
   <translation>从 {0} 起</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>from “{0}” on</source>
   <translation>从“{0}”起</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>frozen layers each epoch</source>
   <translation>冻结层每轮计算</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>frozen layers in {0}, kept in {1}</source>
   <translation>冻结层用 {0} 计算，以 {1} 保存</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>frozen layers once</source>
   <translation>冻结层只计算一次</translation>
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>frozen layers' activations</source>
   <translation>冻结层的激活值</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>give {0}, or none</source>
   <translation>请给出 {0}，或不给</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>gives it different numbers in {0} rows.</source>
   <translation>在 {0} 行中给了它不同的数值。</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>gives it no label.</source>
   <translation>没有给它标签。</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>gives it {0} labels ({1}).</source>
   <translation>给了它 {0} 个标签（{1}）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>going by their sizes, {0} of its {1} parts are there</source>
   <translation>从大小看，{1} 个部分中有 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradient tape</source>
   <translation>梯度带</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradient values up to {:g}</source>
   <translation>梯度值不超过 {:g}</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>gradients for a step</source>
   <translation>每步的梯度</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>gradients that is kept</source>
   <translation>保留下来的梯度</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradients unlimited</source>
   <translation>梯度不限制</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradients up to {:g}</source>
   <translation>梯度不超过 {:g}</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>gradients, where AdamW is used,</source>
   <translation>使用 AdamW 处的梯度，</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>group lies</source>
   <translation>组</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>groups lie</source>
   <translation>组</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has a palette of at most 256 colours; it becomes RGB</source>
   <translation>使用最多 256 色的调色板；会转为 RGB</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has a suffix of another kind of picture (a PNG named .jpg). Graft reads it all the same</source>
   <translation>的扩展名属于另一种图片（例如 PNG 却名为 .jpg）。Graft 照样读取</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has a value that is no number</source>
   <translation>有不是数的值</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has more than 8 bits for each grey value; it is brought to 8</source>
   <translation>的灰度超过 8 位；会转为 8 位</translation>
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>has no number for it in {0}.</source>
   <translation>在 {0} 中没有它的数值。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has several pages: only the first is used</source>
   <translation>有多页：只使用第一页</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has the colours of a printer (CMYK); it becomes RGB, a little off</source>
   <translation>是印刷颜色（CMYK）；会转为 RGB，略有偏差</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has transparent parts; they become white</source>
   <translation>有透明部分；会变成白色</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have a palette of at most 256 colours; they become RGB</source>
   <translation>使用最多 256 色的调色板；会转为 RGB</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have a suffix of another kind of picture (a PNG named .jpg). Graft reads them all the same</source>
   <translation>的扩展名属于另一种图片（例如 PNG 却名为 .jpg）。Graft 照样读取</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have more than 8 bits for each grey value; they are brought to 8</source>
   <translation>的灰度超过 8 位；会转为 8 位</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have several pages: only the first ones are used</source>
   <translation>有多页：只使用第一页</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have the colours of a printer (CMYK); they become RGB, a little off</source>
   <translation>是印刷颜色（CMYK）；会转为 RGB，略有偏差</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have transparent parts; they become white</source>
   <translation>有透明部分；会变成白色</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have values that are no numbers</source>
   <translation>有不是数的值</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>head l2</source>
   <translation>头部 L2</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/run_settings.py" />
   <source>head only</source>
   <translation>仅头部</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>here: "{0}"</source>
   <translation>此处：“{0}”</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>hidden dropout</source>
   <translation>隐藏层 dropout</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>hidden normalization</source>
   <translation>隐藏层归一化</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>holds no run (recipe.json is missing)</source>
   <translation>中没有运行（缺少 recipe.json）</translation>
  </message>
  <message>
   <location filename="../../engine/search/folder.py" />
   <source>holds no search</source>
   <translation>中没有搜索</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>in all {0} layers</source>
   <translation>全部 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>in more than one class</source>
   <translation>同时在多个类别中</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>in {0}</source>
   <translation>{0} 中</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>in {0} of {1} layers</source>
   <translation>{1} 层中的 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is a picture in a format that Graft does not read</source>
   <translation>是 Graft 不能读取的图片格式</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is animated: only its first frame is used</source>
   <translation>是动图：只使用第一帧</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is cut off</source>
   <translation>被截断</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is damaged</source>
   <translation>已损坏</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/health/files.py" />
   <source>is empty</source>
   <translation>为空</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>is no longer there after `{0}`</source>
   <translation>在 `{0}` 之后已不存在</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is not a picture</source>
   <translation>不是图片</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <location filename="../../engine/search/folder.py" />
   <source>is not there</source>
   <translation>不存在</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is silent</source>
   <translation>没有声音</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is smaller than 32 pixels on a side</source>
   <translation>有一边小于 32 像素</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is stored rotated; Graft turns it upright</source>
   <translation>保存时是旋转的；Graft 会转正</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is too large to be read safely</source>
   <translation>太大，无法安全读取</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>is {0}, which is no number</source>
   <translation>为 {0}，不是数</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>it asks for {0}.{1}</source>
   <translation>它要求 {0}.{1}</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>it ends too early</source>
   <translation>过早结束</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>it has no form of TensorFlow's {0}</source>
   <translation>没有与 TensorFlow 的 {0} 对应的形式</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>it has no layers with weights</source>
   <translation>它没有带权重的层</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>it has {0} inputs, and only models with one are recognised</source>
   <translation>它有 {0} 个输入，而只能识别单输入的模型</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>it is cut off</source>
   <translation>被截断</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>it is cut short</source>
   <translation>它不完整</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>it is damaged</source>
   <translation>它已损坏</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>it is far larger than any batch</source>
   <translation>它比任何批次文件都大得多</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>it is the largest that is tried</source>
   <translation>这是试用的最大值</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>it learned {0}, and this data has {1}</source>
   <translation>它学习的是 {0}，而这份数据是 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>it was interrupted there.</source>
   <translation>在那里被中断。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its branches scale the pixels in different ways</source>
   <translation>它的各分支以不同方式缩放像素</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>its end is missing</source>
   <translation>缺少结尾</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>its features carry over well, and a GPU is fast enough for it</source>
   <translation>它的特征迁移效果好，GPU 也足够快</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s</source>
   <translation>它的计算图就是 {0} 的</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s, and these differ in preprocessing</source>
   <translation>它的计算图是 {0} 的，而它们的预处理各不相同</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s, but it takes {1} channels, not RGB</source>
   <translation>它的计算图是 {0} 的，但接受 {1} 个通道，而不是 RGB</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s, but without the layers that scale the pixels there</source>
   <translation>它的计算图是 {0} 的，但没有其中缩放像素的层</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>its head is {0}, and this recipe's is {1}</source>
   <translation>它的头部是 {0}，而这个配方的是 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its input is {0} numbers, no picture, and nothing in it scales them</source>
   <translation>它的输入是 {0} 个数值，不是图片，内部也没有缩放</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>its labels are no numbers</source>
   <translation>标签不是数</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its number of channels is not known</source>
   <translation>不知道它的通道数</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>its parts are there, but in another order or under other names</source>
   <translation>各部分都在，但顺序或名称不同</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>its preprocessing cannot be told ({0}), so it gets pixels 0 to 255 (choose otherwise with `--preprocessing`)</source>
   <translation>无法判断它的预处理方式（{0}），因此输入 0 到 255 的像素（可用 `--preprocessing` 另行指定）</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>its preprocessing is taken to be {0} ({1})</source>
   <translation>按 {0} 预处理（{1}）</translation>
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>its source model or the edits of it are not those of {0}</source>
   <translation>它的源模型或对源模型的修改与 {0} 不同</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>keeps the reading process busy without an end</source>
   <translation>使读取进程没完没了地忙</translation>
  </message>
  <message>
   <location filename="../../engine/targets.py" />
   <source>label accuracy</source>
   <translation>标签准确率</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>labels smoothed by {0}</source>
   <translation>标签平滑 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>largest difference </source>
   <translation>最大差异为</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>last {0}</source>
   <translation>最后 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>layer number {0}</source>
   <translation>第 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>layer rates</source>
   <translation>各层学习率</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>layer's name</source>
   <translation>层名称</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>layers at rates of their own</source>
   <translation>各层使用不同学习率</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>layers' names</source>
   <translation>层名称</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>learns {0}</source>
   <translation>学习 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>less than {lt}</source>
   <translation>小于 {lt}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>made the reading process crash</source>
   <translation>使读取进程崩溃</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>missing pictures</source>
   <translation>缺失图片</translation>
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>model name</source>
   <translation>模型名称</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>momentum {0}</source>
   <translation>动量 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>mono (the mean of all channels)</source>
   <translation>单声道（所有声道的平均）</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>more than one split</source>
   <translation>多个划分</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>more than {gt}</source>
   <translation>大于 {gt}</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>name no split to score on all of it.</source>
   <translation>不指明划分，即评估全部。</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>names with values in { } ({0})</source>
   <translation>在 { } 中的名称和值（{0}）</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>never stops early</source>
   <translation>不早停</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>no average</source>
   <translation>无移动平均</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>no dictionary</source>
   <translation>不是字典</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>no hidden Dense</source>
   <translation>无隐藏 Dense 层</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>no known</source>
   <translation>未知的</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>no others</source>
   <translation>没有其他</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>no own class weights</source>
   <translation>无单独的类别权重</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>no plain array of bytes</source>
   <translation>不是普通的字节数组</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>no samples</source>
   <translation>没有样本</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>no visible difference: </source>
   <translation>没有可见差异：</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>none (raw pixels 0..255), unit (0..1), tf (-1..1), caffe (BGR minus mean) or torch (ImageNet mean and deviation)</source>
   <translation>none（原始像素 0..255）、unit（0..1）、tf（-1..1）、caffe（BGR 减均值）或 torch（ImageNet 的均值和标准差）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>not measured</source>
   <translation>未测量</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>not named in the table</source>
   <translation>没有列在表格中</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>nothing answers at {0}</source>
   <translation>{0} 没有任何响应</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>nothing inside it scales pixels and its graph is none of the built-in applications'</source>
   <translation>内部没有缩放像素的部分，计算图也不是任何内置模型的</translation>
  </message>
  <message>
   <location filename="../../engine/search/types.py" />
   <source>nothing is searched: name one of {0}</source>
   <translation>没有要搜索的内容：请给出 {0} 之一</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>number {0}</source>
   <translation>数值 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>of several classes the most probable one is the answer, so give none</source>
   <translation>多个类别时以最可能的为预测，因此请不要给出</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <location filename="../../engine/sources/pairing.py" />
   <location filename="../../engine/sources/stored_weights.py" />
   <source>old names</source>
   <translation>旧名称</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <location filename="../../engine/sound_model.py" />
   <source>on both sides</source>
   <translation>在两端</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>on {0}</source>
   <translation>在 {0} 上</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>one cycle</source>
   <translation>单周期</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>one rate for all</source>
   <translation>统一学习率</translation>
  </message>
  <message>
   <location filename="../../engine/recovery.py" />
   <source>oom when allocating</source>
   <translation>oom when allocating</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>optimizer values</source>
   <translation>优化器参数</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>other settings</source>
   <translation>其他设置</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>other spectrograms</source>
   <translation>其他频谱图</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>other splits or samples</source>
   <translation>其他划分或样本</translation>
  </message>
  <message>
   <location filename="../../engine/recovery.py" />
   <source>out of memory</source>
   <translation>out of memory</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>out of the file</source>
   <translation>文件之外</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>outside the class folders</source>
   <translation>在类别文件夹之外</translation>
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>padded with zeros {0}</source>
   <translation>{0}补零</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/theano.py" />
   <source>padding as Theano did it, which TensorFlow does otherwise</source>
   <translation>按 Theano 方式的填充，与 TensorFlow 不同</translation>
  </message>
  <message>
   <location filename="../../engine/pasted.py" />
   <source>pasted *.png</source>
   <translation>pasted *.png</translation>
  </message>
  <message>
   <location filename="../../engine/pasted.py" />
   <source>pasted {0}.png</source>
   <translation>pasted {0}.png</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>phase {0}: {1}</source>
   <translation>阶段 {0}：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <location filename="../../engine/augmentation.py" />
   <location filename="../../engine/batch_settings.py" />
   <location filename="../../engine/data/found.py" />
   <location filename="../../engine/data/layouts.py" />
   <location filename="../../engine/data/media.py" />
   <location filename="../../engine/data/roots.py" />
   <location filename="../../engine/data/sorting.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/data/tables.py" />
   <location filename="../../engine/data/walking.py" />
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/disturbances.py" />
   <location filename="../../engine/embeddings.py" />
   <location filename="../../engine/errors.py" />
   <location filename="../../engine/exporting/export.py" />
   <location filename="../../engine/grouping.py" />
   <location filename="../../engine/health/checking.py" />
   <location filename="../../engine/health/copies.py" />
   <location filename="../../engine/health/files.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/usable.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/inputs.py" />
   <location filename="../../engine/proposals.py" />
   <location filename="../../engine/robustness.py" />
   <location filename="../../engine/run_list.py" />
   <location filename="../../engine/runs.py" />
   <location filename="../../engine/sample_paths.py" />
   <location filename="../../engine/sound_model.py" />
   <location filename="../../engine/suggest.py" />
   <location filename="../../engine/training.py" />
   <location filename="../../engine/types.py" />
   <source>picture</source>
   <translation>图片</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/head.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/inputs.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>pictures</source>
   <translation>图片</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>pictures of 32×32 pixels with one label each</source>
   <translation>应为 32×32 像素、每张一个标签的图片</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>placeholders</source>
   <translation>占位图</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>preprocessing {0}</source>
   <translation>预处理 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <source>probability of {0}</source>
   <translation>{0} 的概率</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>probability {0}</source>
   <translation>概率 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>program code (a Lambda), which Graft never runs</source>
   <translation>程序代码（Lambda），Graft 从不运行</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>program code as its activation, which Graft never runs</source>
   <translation>以程序代码作为激活，Graft 从不运行</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>put them into one subfolder for each class, or choose a table of labels</source>
   <translation>请放入每个类别一个的子文件夹，或选择标签表</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>python {0} DATA</source>
   <translation>python {0} DATA</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>rate {0}</source>
   <translation>学习率 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>raw bytes</source>
   <translation>原始字节</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <location filename="../../engine/grouping.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/wording.py" />
   <source>recording</source>
   <translation>录音</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/inputs.py" />
   <source>recordings</source>
   <translation>录音</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>reduced</source>
   <translation>缩小</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>references to other objects</source>
   <translation>对其他对象的引用</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>reinitialize {0}{1}</source>
   <translation>{0}{1} 重新初始化</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>remove {0}</source>
   <translation>移除 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>resized until they fill that size, the middle kept</source>
   <translation>缩放到填满该大小，保留中间</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>resized until they fit into that size, black around them</source>
   <translation>缩放到能放入该大小，四周为黑色</translation>
  </message>
  <message>
   <location filename="../../engine/answer_table.py" />
   <location filename="../../engine/batch_settings.py" />
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/health/files.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/prediction_files.py" />
   <source>row</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>row {0}</source>
   <translation>第 {0} 行</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/inputs.py" />
   <source>rows</source>
   <translation>数据行</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/grouping.py" />
   <location filename="../../engine/sample.py" />
   <source>sample</source>
   <translation>样本</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/evaluation_store.py" />
   <location filename="../../engine/sound_model.py" />
   <location filename="../../engine/types.py" />
   <source>samples</source>
   <translation>样本</translation>
  </message>
  <message>
   <location filename="../../engine/imports.py" />
   <source>scikit-learn is left out for Keras</source>
   <translation>scikit-learn is left out for Keras</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/run_list.py" />
   <source>seed {0}</source>
   <translation>种子 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>show one colour and nothing else</source>
   <translation>只有一种颜色</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>shows one colour and nothing else</source>
   <translation>只有一种颜色</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>slow</source>
   <translation>慢</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>small to fetch and fast without a GPU</source>
   <translation>下载量小，没有 GPU 也快</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>squared gradients</source>
   <translation>梯度平方</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>squared gradients, where AdamW is used,</source>
   <translation>使用 AdamW 处的梯度平方，</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>steps are too slow to try larger ones</source>
   <translation>每步太慢，不再试更大的值</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>stops early</source>
   <translation>早停</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>stored as</source>
   <translation>存放精度</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>stretched to that size</source>
   <translation>拉伸到该大小</translation>
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>system volume information</source>
   <translation>system volume information</translation>
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>t-SNE of the features{0}: neighbours are alike, but distances between groups, and their sizes, say little.</source>
   <translation>特征{0}的 t-SNE：相邻的彼此相似，但组与组的距离和大小没有多少意义。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/formats.py" />
   <location filename="../../engine/exporting/parity.py" />
   <source>tf.keras 2</source>
   <translation>tf.keras 2</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>tf.keras 2 cannot hold this model ({0}{1}): choose h5, keras or savedmodel.</source>
   <translation>tf.keras 2 不能表示这个模型（{0}{1}）：请选择 h5、keras 或 savedmodel。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>tf.keras 2 is not installed here: the file was read back and run by Graft's own reader of such files (`pip install tf_keras` lets tf.keras itself run it).</source>
   <translation>这里没有安装 tf.keras 2：文件由 Graft 自己的读取器读回并运行（`pip install tf_keras` 可让 tf.keras 自己运行它）。</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>that place can only be read: choose a folder you may write to</source>
   <translation>那里只读：请选择可写的文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>the activation {0}, whose code is not in the file</source>
   <translation>激活函数 {0}，其代码不在文件中</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>the address {0} was not found: this machine seems to be offline</source>
   <translation>找不到地址 {0}：本机似乎没有联网</translation>
  </message>
  <message>
   <location filename="../../engine/pipeline.py" />
   <source>the batches were dropped while they were read</source>
   <translation>批次在读取时被放弃</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>the certificate of {0} is not to be trusted</source>
   <translation>{0} 的证书不可信</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>the class</source>
   <translation>该类别</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>the class {0}, whose code is not in the file</source>
   <translation>类 {0}，其代码不在文件中</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>the classes</source>
   <translation>这些类别</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>the configuration</source>
   <translation>配置</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the connection broke off</source>
   <translation>连接中断</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>the connection to {0} broke off{1}</source>
   <translation>与 {0} 的连接中断{1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>the connections of {0} run in a circle or end</source>
   <translation>{0} 的连接形成循环或中断</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the disk has {0} free and {1} are still to come: free some space</source>
   <translation>磁盘有 {0} 可用，还需要 {1}：请腾出空间</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>the disk is full: free some space or choose another place</source>
   <translation>磁盘已满：请腾出空间或选择别处</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>the features of the run's frozen base</source>
   <translation>运行的冻结主干的特征</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>the features of the run, whose base was trained on these labels,</source>
   <translation>运行的特征（其主干用这些标签训练过）</translation>
  </message>
  <message>
   <location filename="../../engine/keeping.py" />
   <source>the figures of epoch {0} are not saved yet; its weights are</source>
   <translation>第 {0} 轮的指标尚未保存；权重已保存</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>the file</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../engine/keeping.py" />
   <source>the finished model is not written yet; all its epochs are saved</source>
   <translation>完成的模型尚未写出；各轮都已保存</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>the first layer that reads them, {0}, has outputs of its own for each channel.</source>
   <translation>读取图片的第一层 {0} 对每个通道有单独的输出。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>the first layer that reads them, {0}, is a {1}; only the kernels of plain convolutions can be adapted.</source>
   <translation>读取图片的第一层 {0} 是 {1}；只能调整普通卷积的卷积核。</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>the grey of those that are grey</source>
   <translation>灰度图片的灰度</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>the last block</source>
   <translation>最后一个块</translation>
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>the layer {0}, which is connected, is not in the file</source>
   <translation>被连接的层 {0} 不在文件中</translation>
  </message>
  <message>
   <location filename="../../engine/search/types.py" />
   <source>the lowest rate, {0}, must be below the highest</source>
   <translation>最低学习率 {0} 必须小于最高学习率</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>the memory does not hold 2</source>
   <translation>内存容纳不下 2</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>the memory does not hold {0}</source>
   <translation>内存容纳不下 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>the model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>the name is too long: choose a shorter one</source>
   <translation>名称太长：请选择较短的名称</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>the next block is</source>
   <translation>下一个块</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>the rate of the first file</source>
   <translation>第一个文件的采样率</translation>
  </message>
  <message>
   <location filename="../../engine/recipe.py" />
   <source>the region is empty: left must be below right, top below bottom</source>
   <translation>区域是空的：左必须小于右，上必须小于下</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>the same again</source>
   <translation>与之前相同</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the server could not go on where the last try ended</source>
   <translation>服务器无法从上次中断处继续</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the server sent another part than was asked for</source>
   <translation>服务器发来的不是所要求的部分</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>the share of right labels</source>
   <translation>标签正确率</translation>
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>the source model's features, as they were before training</source>
   <translation>源模型训练之前的特征</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>the {0} blocks after it are</source>
   <translation>其后的 {0} 个块</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>their grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>there is none beside the file names</source>
   <translation>除了文件名没有其他列</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>there with different numbers</source>
   <translation>重复出现且数值不同</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>there with other labels</source>
   <translation>重复出现且标签不同</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>this model takes {0}×{1} in colour</source>
   <translation>这个模型接受 {0}×{1} 的彩色图片</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>this run ({0})</source>
   <translation>这次运行（{0}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>to another file</source>
   <translation>另一个文件</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>to another place</source>
   <translation>另一个位置</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>to other files</source>
   <translation>其他文件</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>took more than {0} MB of memory to read</source>
   <translation>读取时占用超过 {0} MB 内存</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>train</source>
   <translation>训练集</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>train on</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trained weights</source>
   <translation>训练过的权重</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>training</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains all layers</source>
   <translation>训练所有层</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains from {0}</source>
   <translation>从 {0} 起训练</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains the last {0}</source>
   <translation>训练最后 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains {0} layers</source>
   <translation>训练 {0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/search/wording.py" />
   <source>trial {0}: {1} ({2})</source>
   <translation>试验 {0}：{1}（{2}）</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <location filename="../../engine/wrong_values.py" />
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>unknown split {0}</source>
   <translation>未知的划分 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>unnamed: 0</source>
   <translation>unnamed: 0</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>up to</source>
   <translation>不超过</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>used nearly as they are</source>
   <translation>几乎原样使用</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>usual decay</source>
   <translation>默认权重衰减</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>usual loss</source>
   <translation>默认损失</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>usual optimizer values</source>
   <translation>优化器默认值</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>validate with</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../engine/search/wording.py" />
   <source>validation {0}</source>
   <translation>验证 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>validation {0} %</source>
   <translation>验证 {0} %</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>validation {0} %, test {1} %</source>
   <translation>验证 {0} %，测试 {1} %</translation>
  </message>
  <message>
   <location filename="../../engine/search/wording.py" />
   <source>validation {0} {1}</source>
   <translation>验证集{0} {1}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>values</source>
   <translation>值</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>variations always new</source>
   <translation>变体总是新的</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>waits to settle</source>
   <translation>等待稳定</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>was recorded too loud and is distorted</source>
   <translation>录得太响，已失真</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>were recorded too loud and are distorted</source>
   <translation>录得太响，已失真</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>what fits ({0})</source>
   <translation>适用的值（{0}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>what stands before its first convolution is not linear in grey.</source>
   <translation>第一个卷积之前的部分对灰度不是线性的。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>what stands before its first convolution makes all greys the same.</source>
   <translation>第一个卷积之前的部分使所有灰度都相同。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>what the layer {0} does to the pixels before the first layer with weights cannot be told</source>
   <translation>无法判断层 {0} 在第一个带权重的层之前对像素做什么</translation>
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>what was given</source>
   <translation>所给的内容</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>what was left of an earlier download did not fit</source>
   <translation>之前下载剩下的部分不相符</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>what {0} does depends on the place in the picture.</source>
   <translation>{0} 的作用取决于在图片中的位置。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>what {0} sent is another kind of file</source>
   <translation>{0} 发来的是另一种文件</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>what {0} sent is no weights file (HDF5)</source>
   <translation>{0} 发来的不是权重文件（HDF5）</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>which no folder here can hold.</source>
   <translation>这里的文件夹无法容纳这样的名称。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>with its top of {0} classes</source>
   <translation>带 {0} 个类别的顶层</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>with more, an epoch of {0} would have fewer than {1} full batches</source>
   <translation>再大的话，{0} 个样本的一轮会不足 {1} 个完整批次</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>with twice as many training {0} ({1} instead of {2}) {3} should rise by about {4} ({5} to {6}), from {7} to {8}</source>
   <translation>训练{0}增加到两倍（{1} 个，现为 {2} 个）时，{3}预计提高约 {4}（{5} 到 {6}），从 {7} 到 {8}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>without its top</source>
   <translation>不带顶层</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>you may not write there: choose a folder you may write to</source>
   <translation>没有写入权限：请选择可写的文件夹</translation>
  </message>
  <message>
   <location filename="../../engine/batch_settings.py" />
   <source>{0} (estimate)</source>
   <translation>{0}（估计值）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/differences.py" />
   <source>{0} (unsure)</source>
   <translation>{0}（不确定）</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} ({1} of {2})</source>
   <translation>{0}（{1}/{2}）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>{0} ({1}): it is no layer</source>
   <translation>{0}（{1}）：它不是层</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>{0} ({1}): its call has extras</source>
   <translation>{0}（{1}）：它的调用带有额外参数</translation>
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>{0} A learning rate was given for it; `{1}` names the new head.</source>
   <translation>{0}为它指定了学习率；`{1}` 是新头部的名称。</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} Hz</source>
   <translation>{0} Hz</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} Hz ({1})</source>
   <translation>{0} Hz（{1} 个）</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>{0} It waits to be kept or deleted.</source>
   <translation>{0}等待你决定保留还是删除。</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <location filename="../../engine/sources/download.py" />
   <source>{0} MB</source>
   <translation>{0} MB</translation>
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>{0} MB, about {1} s</source>
   <translation>{0} MB，约 {1} 秒</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>{0} On ImageNet it is right in {1} %.</source>
   <translation>{0}在 ImageNet 上的正确率为 {1} %。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} On both sides of a split they make the score look too good.</source>
   <translation>{0}如果分在划分的两边，得分会虚高。</translation>
  </message>
  <message>
   <location filename="../../engine/batch_prediction.py" />
   <source>{0} The answers so far are kept.</source>
   <translation>{0} 已有的预测会保留。</translation>
  </message>
  <message>
   <location filename="../../engine/answer_table.py" />
   <source>{0} The answers so far are kept: go on with them then.</source>
   <translation>{0} 已有的预测会保留：之后可以继续。</translation>
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>{0} The head is still untrained here: after the phase before, a smaller rate may do better.</source>
   <translation>{0}这里的头部还没有训练：经过前一阶段后，更小的学习率可能更好。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>{0} Training has ended; the best epoch is kept.</source>
   <translation>{0}训练已结束，保留最佳的一轮。</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>{0} about as well at the base's output as anywhere before it ({1}): training {2} is enough.</source>
   <translation>{0}从主干的输出与从之前各处都差不多能区分（{1}）：训练{2}就够了。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} already holds {1}: choose another folder, or allow replacing files of the same name (`--overwrite`).</source>
   <translation>{0} 中已有 {1}：请选择另一个文件夹，或允许替换同名文件（`--overwrite`）。</translation>
  </message>
  <message>
   <location filename="../../engine/pixel_cache.py" />
   <source>{0} and others</source>
   <translation>{0} 等</translation>
  </message>
  <message>
   <location filename="../../engine/batch_prediction.py" />
   <source>{0} and those before it are not there any more: bring their folder or disk back, then go on; the answers so far are kept.</source>
   <translation>{0} 及它之前的文件已不在：请恢复文件夹或磁盘，然后继续；已有的预测会保留。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} and {1}</source>
   <translation>{0} 和 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <location filename="../../engine/evaluation.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/sources/repairs/walk.py" />
   <source>{0} and {1} more</source>
   <translation>{0}，另有 {1} 个</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} answered with error {1}</source>
   <translation>{0} 返回错误 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>{0} applies {1}</source>
   <translation>{0} 使用 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/todays.py" />
   <source>{0} as {1}, whose code is not in the file</source>
   <translation>以 {0} 作为{1}，其代码不在文件中</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} asks for more than numbers, texts and lists ({1}), which could run program code: it is refused; give the architecture as JSON (`model.to_json()`).</source>
   <translation>{0} 要求数值、文本和列表之外的东西（{1}），可能会运行程序代码：拒绝打开；请以 JSON 给出架构（`model.to_json()`）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>{0} asks for {1} weights, most in layer {2}, which takes {3} of memory to open, and {4} are free: close other programs or choose a smaller model.</source>
   <translation>{0} 需要 {1} 个权重，最多的在层 {2}，打开需要 {3} 内存，而可用的为 {4}：请关闭其他程序或选择更小的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <source>{0} became {1}</source>
   <translation>{0} 变为 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>{0} best by what leaves “{1}” ({2}), less well at the base's output ({3}): {4} worth training.</source>
   <translation>{0}从“{1}”的输出最能区分（{2}），从主干的输出则较差（{3}）：{4}值得训练。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} bytes</source>
   <translation>{0} 字节</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} cannot be adapted to {1} pictures: no convolution reads them.</source>
   <translation>{0} 不能改为{1}图片：没有读取图片的卷积。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} cannot be adapted to {1} pictures: the layer {2} needs {3} channels.</source>
   <translation>{0} 不能改为{1}图片：层 {2} 需要 {3} 个通道。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} cannot be adapted to {1} pictures: {2}</source>
   <translation>{0} 不能改为{1}图片：{2}</translation>
  </message>
  <message>
   <location filename="../../engine/answering_files.py" />
   <source>{0} cannot be opened ({1}): it is damaged; export it once more.</source>
   <translation>无法打开 {0}（{1}）：文件已损坏；请重新导出。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} cannot be reached: this machine seems to be offline</source>
   <translation>无法连接 {0}：本机似乎没有联网</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <location filename="../../engine/data/cifar.py" />
   <source>{0} cannot be read ({1}).</source>
   <translation>无法读取 {0}（{1}）。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <location filename="../../engine/relocation.py" />
   <source>{0} cannot be read ({1}): check it.</source>
   <translation>无法读取 {0}（{1}）：请检查。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} cannot be read as .npz ({1}): copy it again.</source>
   <translation>无法把 {0} 作为 .npz 读取（{1}）：请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} cannot be read as a table ({1}): save it as CSV.</source>
   <translation>无法把 {0} 作为表格读取（{1}）：请保存为 CSV。</translation>
  </message>
  <message>
   <location filename="../../engine/neighbors.py" />
   <source>{0} cannot be read: put it back where it was.</source>
   <translation>无法读取 {0}：请放回原处。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} cannot be unpacked here ({1}): unpack it yourself and give the folder.</source>
   <translation>无法在这里解压 {0}（{1}）：请自行解压后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/parity.py" />
   <source>{0} cannot run the {1} file that was written ({2}): choose another format.</source>
   <translation>{0} 无法运行写出的 {1} 文件（{2}）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0} cannot take {1}×{2} pictures</source>
   <translation>{0} 不能接受 {1}×{2} 的图片</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} comes first: {1}</source>
   <translation>{0} 排第一：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} could not be made: check Graft's folder.</source>
   <translation>无法创建 {0}：请检查 Graft 的文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/trashing.py" />
   <source>{0} could not be moved to the trash ({1}), so it is still there: delete the folder in the file manager if you do not need it.</source>
   <translation>无法把 {0} 移到回收站（{1}），因此它还在原处：如果不需要，请在文件管理器中删除该文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <location filename="../../engine/sources/reading.py" />
   <source>{0} could not be opened: {1}.</source>
   <translation>无法打开 {0}：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} could not be reached ({1})</source>
   <translation>无法连接 {0}（{1}）</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>{0} could not be read as JSON ({1}): it is damaged or another kind of file.</source>
   <translation>无法把 {0} 作为 JSON 读取（{1}）：已损坏，或是另一种文件。</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>{0} could not be read as an archive ({1}): it is damaged or another kind of file, so copy it again.</source>
   <translation>无法把 {0} 作为压缩包读取（{1}）：它已损坏或是其他类型的文件，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} could not be written ({1}): choose another format.</source>
   <translation>无法写出 {0}（{1}）：请选择另一种格式。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0} could not be written: you may not write there: choose a folder you may write to.</source>
   <translation>无法写出 {0}：没有写入权限，请选择可写的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>{0} could not be written: {1}.</source>
   <translation>无法写出 {0}：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/disturbances.py" />
   <source>{0} dB</source>
   <translation>{0} dB</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} devices{1} train together: of each batch of {2} {3}, each computes {4}.</source>
   <translation>{0} 个设备{1}一起训练：每批 {2} 个{3}中，每个设备计算 {4} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} did not answer within {1} s</source>
   <translation>{0} 在 {1} 秒内没有响应</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>{0} does it</source>
   <translation>由 {0} 完成</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} does not allow it (error {1})</source>
   <translation>{0} 不允许访问（错误 {1}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>{0} does not fit {1}</source>
   <translation>{0} 与 {1} 不符</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} does not give class probabilities (its outputs do not add up to 1): choose a model that ends in a softmax or in one sigmoid unit.</source>
   <translation>{0} 不给出类别概率（输出之和不为 1）：请选择以 softmax 或单个 sigmoid 单元结尾的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/answering_files.py" />
   <source>{0} does not say what it takes and what its answers mean, as files that Graft exports do: give a run, a file exported by Graft, or a .keras or .h5 file.</source>
   <translation>{0} 没有像 Graft 导出的文件那样说明输入和预测的含义：请给出一次运行、Graft 导出的文件，或 .keras、.h5 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/answering_files.py" />
   <source>{0} does not take what it says that it takes ({1}): use the file as Graft exported it.</source>
   <translation>{0} 的实际输入与其说明不符（{1}）：请使用 Graft 导出的原文件。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} ends in features and has no head of its own, so there is no source task to compare on.</source>
   <translation>{0} 以特征结尾，没有自己的头部，因此没有可比较的源任务。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} epochs</source>
   <translation>{0} 轮</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} epochs are long enough to tell a bad epoch from the end of all progress.</source>
   <translation>{0} 轮足以区分一轮不佳和不再进步。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} feature column{1}{2}</source>
   <translation>{0} 个特征列{2}</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} files are</source>
   <translation>{0} 个文件</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>{0} files have</source>
   <translation>{0} 个文件</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>{0} finds nothing in any path, such as {1}: nothing would be kept together, so correct the pattern.</source>
   <translation>{0} 在任何路径（例如 {1}）中都没有匹配：什么也不会归在一起，请修正规则。</translation>
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <location filename="../../engine/run_settings.py" />
   <source>{0} folds</source>
   <translation>{0} 折</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds were asked for, but the class {1} has only {2} sample{3} outside the test split, and each fold needs one: {4}, or leave the class out.</source>
   <translation>要求 {0} 折，但类别 {1} 在测试集之外只有 {2} 个样本，而每折都需要一个：请{4}，或排除这个类别。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds were asked for, but there are only {1} groups of samples that may not be torn apart: choose at most {2} folds, or group the samples otherwise.</source>
   <translation>要求 {0} 折，但不可拆开的样本组只有 {1} 个：请最多选择 {2} 折，或换一种分组方式。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds were asked for: give 2 to 100, or 0 to repeat the recipe's own split with other seeds.</source>
   <translation>要求的折数为 {0}：请给出 2 到 100，或用 0 以不同种子重复配方自己的划分。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds with {1} seeds are {2} runs: {3} are the most.</source>
   <translation>{0} 折乘以 {1} 个种子共 {2} 次运行：最多 {3} 次。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds, not {1}</source>
   <translation>{0} 折，而不是 {1} 折</translation>
  </message>
  <message>
   <location filename="../../engine/search/space.py" />
   <source>{0} given as what to search: choose from {1}.</source>
   <translation>给出的搜索内容为 {0}：请从 {1} 中选择。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} gives it different numbers in {1} rows.</source>
   <translation>{0} 在 {1} 行中给了它不同的数值。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} gives it no label.</source>
   <translation>{0} 没有给它标签。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} gives it {1} labels ({2}).</source>
   <translation>{0} 给了它 {1} 个标签（{2}）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} has a name that no layer can have, {1}</source>
   <translation>{0} 的名称是层不能使用的：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>{0} has ended: {1}</source>
   <translation>{0} 已结束：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} has labels of shape {1} and type {2}: one number for each sample was expected.</source>
   <translation>{0} 的标签形状为 {1}、类型为 {2}：应为每个样本一个数。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} has more than {1} layers; the largest built-in application has about 1,000: it is refused.</source>
   <translation>{0} 超过 {1} 层；最大的内置模型约有 1,000 层：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} has more than {1}, as no architecture does: it is refused.</source>
   <translation>{0} 超过 {1}，架构文件不会这么大：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} has no class name</source>
   <translation>{0} 没有类名</translation>
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>{0} has no column of numbers to learn from beside {1}: a table of numbers, or one that names picture files, was expected.</source>
   <translation>{0} 中除 {1} 外没有可以学习的数值列：应为数值表，或列出图片文件名的表格。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} has no column {1}: it has {2}.</source>
   <translation>{0} 没有列 {1}：它有 {2}。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} has no graph</source>
   <translation>{0} 没有计算图</translation>
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} has no labels beside it: the file {1}labels-idx1-ubyte was expected.</source>
   <translation>{0} 旁边没有标签：应有文件 {1}labels-idx1-ubyte。</translation>
  </message>
  <message>
   <location filename="../../engine/layer_details.py" />
   <source>{0} has no layer {1}. `graft inspect` lists its layers.</source>
   <translation>{0} 没有层 {1}。`graft inspect` 会列出它的层。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} has no number for it in {1}.</source>
   <translation>{0} 在 {1} 中没有它的数值。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} has no such file (error {1})</source>
   <translation>{0} 没有这个文件（错误 {1}）</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>{0} has no value {1}: it takes {2}.</source>
   <translation>{0} 没有值 {1}：它接受 {2}。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} has no {1} in {2}: </source>
   <translation>{0} 的 {2} 中没有{1}：</translation>
  </message>
  <message>
   <location filename="../../gui/project.py" />
   <source>{0} has project version {1}, but this Graft reads version {2}: use the Graft that wrote it, or a newer one.</source>
   <translation>{0} 的项目版本为 {1}，而这个 Graft 读取版本 {2}：请使用写出它的 Graft 或更新的版本。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} has recipe version {1}, but this Graft reads version 1: use the Graft that wrote it, or a newer one.</source>
   <translation>{0} 的配方版本为 {1}，而这个 Graft 读取版本 1：请使用写出它的 Graft 或更新的版本。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>{0} has the name of a file that Keras publishes and other contents (its checksum differs): it is damaged or incomplete, so get it again; if it is a file of your own, give it another name.</source>
   <translation>{0} 的名称与 Keras 发布的文件相同，内容却不同（校验和不符）：已损坏或不完整，请重新获取；如果是你自己的文件，请改名。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} has {1} inputs (outputs: {2}); Graft adapts models with one input: cut it down to one where it was made.</source>
   <translation>{0} 有 {1} 个输入（输出：{2}）；Graft 处理单输入模型：请在创建它的地方裁成单输入。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} has {1} outputs that share no layer; Graft adapts models with one trunk.</source>
   <translation>{0} 有 {1} 个没有共用层的输出；Graft 只处理有一条主线的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} has {1} samples but {2} labels: the files do not belong together, so copy them again.</source>
   <translation>{0} 有 {1} 个样本，却有 {2} 个标签：文件不配套，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} has {1} that the run was not trained on ({2}): it knows {3}, so rename or leave out what differs.</source>
   <translation>{0} 中有运行没有训练过的 {1}（{2}）：它知道 {3}，请重命名或排除不同的部分。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>{0} has {1} {2} to train on and {3} only {4}: the larger class will be guessed too often.</source>
   <translation>{0} 有 {1} 个训练{2}，而 {3} 只有 {4} 个：模型会过多地回答较大的类别。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>{0} has {1}; Graft reads model files up to {2}: save the model without its optimizer's state.</source>
   <translation>{0} 为 {1}；Graft 最多读取 {2} 的模型文件：请保存不含优化器状态的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} hidden or system {1} passed over.</source>
   <translation>已跳过 {0} 个隐藏文件或系统文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} holds a group {1} that is another group of the same file, as no Keras model does: it is refused.</source>
   <translation>{0} 中的组 {1} 是同一文件的另一个组，Keras 模型不会这样：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} holds a header but no rows: a row for each sample is needed.</source>
   <translation>{0} 只有表头，没有数据行：每个样本需要一行。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>{0} holds a model without any weights: there is nothing in it to adapt.</source>
   <translation>{0} 是没有任何权重的模型：没有可以迁移的内容。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>{0} holds a {1} instead of a model with layers, so Graft cannot build it: ask whoever made it for a Functional or Sequential model.</source>
   <translation>{0} 中是 {1}，而不是由层组成的模型，Graft 无法建立：请向制作者索取函数式或顺序模型。</translation>
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} holds labels only: put the file of pictures (…-images-idx3-ubyte) beside it.</source>
   <translation>{0} 只有标签：请把图片文件（…-images-idx3-ubyte）放在它旁边。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} holds more than {1} arrays and groups, more than any Keras model: it is refused.</source>
   <translation>{0} 中的数组和组超过 {1} 个，多于任何 Keras 模型：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} holds more than {1} files: unpack it yourself and give the folder.</source>
   <translation>{0} 中的文件超过 {1} 个：请自行解压后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} holds neither a model nor weights: {1}.</source>
   <translation>{0} 中既没有模型也没有权重：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} holds no class names, so its classes are numbered from 0 to {1}; {2}.</source>
   <translation>{0} 没有类别名称，因此类别编号为 0 到 {1}；{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>{0} holds no decision rule ({1}): delete the file.</source>
   <translation>{0} 中没有判定规则（{1}）：请删除该文件。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} holds no pictures or recordings but {1} other files of data ({2}{3}): give one of them.</source>
   <translation>{0} 中没有图片或录音，却有 {1} 个其他数据文件（{2}{3}）：请给出其中一个。</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>{0} holds no recipe.json: give an archive that Graft saved, or a recipe as a .json file.</source>
   <translation>{0} 中没有 recipe.json：请给出 Graft 保存的压缩包，或 .json 格式的配方。</translation>
  </message>
  <message>
   <location filename="../../engine/leftovers.py" />
   <source>{0} holds no run, so nothing in it was removed: choose the folder of a run.</source>
   <translation>{0} 中没有运行，因此没有移除任何内容：请选择运行的文件夹。</translation>
  </message>
  <message>
   <location filename="../../gui/trashing.py" />
   <source>{0} holds no run, so nothing was moved to the trash.</source>
   <translation>{0} 中没有运行，因此没有移动任何内容到回收站。</translation>
  </message>
  <message>
   <location filename="../../engine/search/folder.py" />
   <source>{0} holds no search that this Graft can read: {1}.</source>
   <translation>{0} 中没有这个 Graft 能读取的搜索：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>{0} holds no weights for its layer {1}: the file is damaged, or was saved before the model was built.</source>
   <translation>{0} 中没有层 {1} 的权重：文件已损坏，或在模型建立之前保存。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/health/usable.py" />
   <source>{0} holds no {1} that can be read{2}: give a folder with one subfolder of {3} for each class.</source>
   <translation>{0} 中没有能读取的{1}{2}：请给出一个文件夹，其中每个类别一个{3}子文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/answering_files.py" />
   <source>{0} holds operations that Graft's exports never have and that could reach files on this computer: use the folder as Graft exported it.</source>
   <translation>{0} 含有 Graft 导出的文件从不含有的操作，它们可能访问这台电脑上的文件：请使用 Graft 导出的原文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds pickled Python objects in {1}, which Graft does not run: save it with plain numbers.</source>
   <translation>{0} 的 {1} 中有 pickle 形式的 Python 对象，Graft 不会运行：请用普通数值保存。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds samples of shape {1}: pictures (height, width, and 1 or 3 channels) or vectors were expected.</source>
   <translation>{0} 中的样本形状为 {1}：应为图片（高、宽、1 或 3 个通道）或向量。</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds several data sets ({1}{2}): give one of them.</source>
   <translation>{0} 中有多个数据集（{1}{2}）：请给出其中一个。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} holds text, not a model (a failed download looks like this): {1}.</source>
   <translation>{0} 是文本，不是模型（下载失败时会这样）：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} holds the run's own data, so only its {1} split is scored.</source>
   <translation>{0} 就是运行自己的数据，因此只评估其中的{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds training and test samples of different shapes.</source>
   <translation>{0} 中训练和测试样本的形状不同。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} holds weights only, as {1} does: give a JSON, YAML or model file with the architecture.</source>
   <translation>{0} 与 {1} 一样只含权重：请给出含有架构的 JSON、YAML 或模型文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>{0} holds weights only: the architecture was read from {1}, and they fit it {2}{3}.</source>
   <translation>{0} 只含权重：架构读自 {1}，匹配情况：{2}{3}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>{0} holds weights only: they fit {1} {2}, {3}.</source>
   <translation>{0} 只含权重：与 {1} 匹配：{2}，{3}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} holds weights only; their architecture may be in {1}.</source>
   <translation>{0} 只含权重；架构可能在 {1} 中。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} holds weights only; they fit {1} {2}, {3}.</source>
   <translation>{0} 只含权重；与 {1} 匹配：{2}，{3}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} holds weights without an architecture</source>
   <translation>{0} 只含权重，没有架构</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} holds weights without an architecture{1}: open the model it belongs to, or a built-in application with this file as its weights (`--weights FILE`).</source>
   <translation>{0} 只有权重而没有架构{1}：请打开它所属的模型，或打开一个内置模型并用这个文件作权重（`--weights FILE`）。</translation>
  </message>
  <message>
   <location filename="../../engine/data/parts.py" />
   <source>{0} holds {1} GB of values, and {2} GB of memory are free: save it in smaller parts, or as pictures in class folders.</source>
   <translation>{0} 中有 {1} GB 数值，而可用内存为 {2} GB：请分成几部分保存，或保存为类别文件夹中的图片。</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds {1} but no train folder: add one with the same classes.</source>
   <translation>{0} 中有 {1}，却没有 train 文件夹：请添加一个，类别相同。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds {1} but no {2}: every sample needs a label.</source>
   <translation>{0} 中有 {1}，却没有 {2}：每个样本都需要标签。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} holds {1} of one class only ({2}): add a subfolder for each other class, at least two are needed.</source>
   <translation>{0} 中的{1}只有一个类别（{2}）：请为其他类别各添加一个子文件夹，至少需要两个。</translation>
  </message>
  <message>
   <location filename="../../engine/health/usable.py" />
   <source>{0} holds {1} of one class only that can be read ({2}){3}: add a subfolder for each other class, at least two are needed.</source>
   <translation>{0} 中能读取的{1}只有一个类别（{2}）{3}：请为其他类别各添加一个子文件夹，至少需要两个。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} holds {1} runs: give one of them, such as {2}.</source>
   <translation>{0} 中有 {1} 次运行：请给出其中之一，例如 {2}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} holds {1} {2} but no class folders: put them into one subfolder for each class, or choose a table of labels, or sort them in Graft's window.</source>
   <translation>{0} 中有 {1} 个{2}，但没有类别文件夹：请放入每个类别一个的子文件夹，或选择标签表，或在 Graft 的窗口中分类。</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds {1} {2} but no class folders: {3}.</source>
   <translation>{0} 中有 {1} 个{2}，但没有类别文件夹：{3}。</translation>
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds {1}, but no class folders inside them: sort the files into one subfolder for each class, or put a table of labels beside them.</source>
   <translation>{0} 中有 {1}，但里面没有类别文件夹：请把文件分到每个类别一个的子文件夹，或在旁边放一个标签表。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} holds {1}, but the run was trained on {2}: give data of the same kind.</source>
   <translation>{0} 中是{1}，而运行是用{2}训练的：请给出同一种数据。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds {1}: arrays x_train and y_train (x_test, y_test) were expected, as keras.datasets keeps them, or x and y.</source>
   <translation>{0} 中有 {1}：应为 keras.datasets 所存的数组 x_train 和 y_train（x_test、y_test），或 x 和 y。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} in {1} unpacks to {2}; Graft reads up to {3}: the file is damaged or was made to exhaust memory.</source>
   <translation>{1} 中的 {0} 解压后为 {2}；Graft 最多读取 {3}：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} in {1}. The score would look too good.</source>
   <translation>{0}同时在{1}中。得分会虚高。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} instead of {1}; weights unchanged</source>
   <translation>{0}，原为 {1}；权重不变</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0} instead of {1}{2}</source>
   <translation>{0}，原为 {1}{2}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a .keras archive that cannot be read ({1}): copy or download it again.</source>
   <translation>{0} 是无法读取的 .keras 压缩包（{1}）：请重新复制或下载。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a PyTorch model, which can hold program code and which Graft does not read: {1}.</source>
   <translation>{0} 是 PyTorch 模型，可能含有程序代码，Graft 不读取：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a TensorFlow SavedModel folder, which cannot be trained further: save the model as .keras or .h5 where it was made, then open that.</source>
   <translation>{0} 是 TensorFlow SavedModel 文件夹，不能继续训练：请在创建它的地方把模型保存为 .keras 或 .h5，再打开。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} is a file that is nothing Graft reads as data: give {1}, a .zip or .tar of one, a .csv table, MNIST's IDX files, or a .npz.</source>
   <translation>{0} 不是 Graft 能作为数据读取的文件：请给出{1}，或装有它的 .zip、.tar，或 .csv 表格、MNIST 的 IDX 文件、.npz。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} is a file with one {1}: give {2}.</source>
   <translation>{0} 只是一个{1}文件：请给出{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} is a file: choose a folder to write to.</source>
   <translation>{0} 是文件：请选择要写入的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} is a file: give a folder for the run.</source>
   <translation>{0} 是文件：请为运行指定文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>{0} is a file: give {1}.</source>
   <translation>{0} 是文件：请给出{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a folder, not a model file: {1}.</source>
   <translation>{0} 是文件夹，不是模型文件：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>{0} is a folder: give a file in it, such as recipe.json.</source>
   <translation>{0} 是文件夹：请给出其中的文件，例如 recipe.json。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0} is a folder: give the name of a file to write.</source>
   <translation>{0} 是文件夹：请给出要写入的文件名。</translation>
  </message>
  <message>
   <location filename="../../engine/sample_paths.py" />
   <source>{0} is a folder: give {1}.</source>
   <translation>{0} 是文件夹：请给出{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a folder: open the model file in it, {1}.</source>
   <translation>{0} 是文件夹：请打开其中的模型文件 {1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a run: give its model, {1}.</source>
   <translation>{0} 是一次运行：请给出它的模型 {1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0} is a single classifier layer: nothing of it can be kept as a base. Choose a deeper source model.</source>
   <translation>{0} 只有一个分类层：没有可作为主干保留的部分。请选择更深的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} is a subclassed model whose graph is not in the file: save it as a Functional or Sequential model where it was made.</source>
   <translation>{0} 是子类化模型，文件中没有它的计算图：请在创建它的地方保存为函数式或顺序模型。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>{0} is a text model (its input goes into the Embedding {1}), which is out of Graft's scope: Graft adapts models that take pictures or vectors.</source>
   <translation>{0} 是文本模型（输入进入 Embedding {1}），不在 Graft 的范围内：Graft 处理接受图片或向量的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is a zip archive of more than {1} files, more than Keras ever writes: it is refused.</source>
   <translation>{0} 是含有 {1} 个以上文件的 zip 压缩包，Keras 不会写这么多：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a zip archive without a Keras configuration (config.json): {1}.</source>
   <translation>{0} 是没有 Keras 配置（config.json）的 zip 压缩包：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>{0} is a {1}, not a layer</source>
   <translation>{0} 是 {1}，不是层</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is an HDF5 file that cannot be read, it is cut short (the array {1} lies beyond its end): copy or download it again.</source>
   <translation>{0} 是无法读取的 HDF5 文件，它不完整（数组 {1} 超出文件末尾）：请重新复制或下载。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is an HDF5 file that cannot be read, {1}: copy or download it again.</source>
   <translation>{0} 是无法读取的 HDF5 文件，{1}：请重新复制或下载。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is an archive with the model file {1} in it: unpack it, then open that file.</source>
   <translation>{0} 是含有模型文件 {1} 的压缩包：请解压后打开该文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is an exported model that can only answer (TensorFlow Lite or ONNX), not be trained further: ask for the Keras model that it was made from. {1}.</source>
   <translation>{0} 是只能预测的导出模型（TensorFlow Lite 或 ONNX），不能继续训练：请索取生成它的 Keras 模型。{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/answer_table.py" />
   <source>{0} is being written by another process: wait for it, or choose another file.</source>
   <translation>另一个进程正在写 {0}：请等它完成，或选择另一个文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} is busy (error {1})</source>
   <translation>{0} 正忙（错误 {1}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} is busy and asks to come back in {1}</source>
   <translation>{0} 正忙，要求 {1}后再来</translation>
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} is cut off: {1} bytes of values were expected, so copy it again.</source>
   <translation>{0} 被截断：应有 {1} 字节的数值，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is damaged ({1}): copy or download it again.</source>
   <translation>{0} 已损坏（{1}）：请重新复制或下载。</translation>
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>{0} is damaged ({1}): the table of samples of a run was expected, so train again or restore the file.</source>
   <translation>{0} 已损坏（{1}）：应为运行的样本表，请重新训练或恢复该文件。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} is damaged in {1} ({2}): copy it again.</source>
   <translation>{0} 的 {1} 已损坏（{2}）：请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} is damaged: MNIST's IDX format was expected, copy it again.</source>
   <translation>{0} 已损坏：应为 MNIST 的 IDX 格式，请重新复制。</translation>
  </message>
  <message>
   <location filename="../../engine/search/folder.py" />
   <source>{0} is damaged: start a new search.</source>
   <translation>{0} 已损坏：请开始新的搜索。</translation>
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <source>{0} is damaged: start the cross-validation in a new folder.</source>
   <translation>{0} 已损坏：请在新文件夹中开始交叉验证。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is deeper or larger than any architecture once its aliases are written out: the file is damaged or was made to exhaust memory.</source>
   <translation>{0} 展开别名后比任何架构都更深或更大：文件已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} is empty: a table with a row for each sample was expected.</source>
   <translation>{0} 是空的：应为每个样本一行的表格。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is empty: copy it again. {1}.</source>
   <translation>{0} 是空的：请重新复制。{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is encrypted: unpack it and save the model without.</source>
   <translation>{0} 已加密：请解压后不加密保存模型。</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>{0} is gone, so training has ended on all {1} machines: resume it on each of them with the same TF_CONFIG.</source>
   <translation>{0} 已不在，因此所有 {1} 台机器上的训练都已结束：请在每台机器上用同样的 TF_CONFIG 恢复。</translation>
  </message>
  <message>
   <location filename="../../engine/answer_table.py" />
   <source>{0} is in the way, which Graft did not write: move it, or choose another file.</source>
   <translation>{0} 占用了位置，且不是 Graft 写的：请移走它，或选择另一个文件。</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} is labelled {1}, and the task that estimates numbers was chosen: choose a task with classes, or give it a number.</source>
   <translation>{0} 的标签为 {1}，而选择的是估计数值的任务：请选择类别任务，或给它一个数值。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} is larger than half a gigabyte: split it into parts.</source>
   <translation>{0} 超过 0.5 GB：请分成几部分。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is locked with a password: unpack it and give the folder.</source>
   <translation>{0} 有密码保护：请解压后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is missing: add it</source>
   <translation>缺少 {0}：请添加</translation>
  </message>
  <message>
   <location filename="../../gui/project.py" />
   <source>{0} is no Graft project: choose a {1} file that was saved with File, Save.</source>
   <translation>{0} 不是 Graft 项目：请选择用“文件 ▸ 保存项目”保存的 {1} 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>{0} is no HOST:PORT: write it like node1:5000.</source>
   <translation>{0} 不是 HOST:PORT：请写成 node1:5000 的形式。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/mirror.py" />
   <source>{0} is no address for weights: give one that begins with https:// or http://, or the full path of a folder (it was set in {1} or in Graft's settings).</source>
   <translation>{0} 不是权重的地址：请给出以 https:// 或 http:// 开头的网址，或文件夹的完整路径（它设在 {1} 或 Graft 的设置中）。</translation>
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>{0} is no batch of CIFAR's Python version ({1}): copy the data set again.</source>
   <translation>{0} 不是 CIFAR 的 Python 版批次文件（{1}）：请重新复制数据集。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} is no export format: choose from {1}.</source>
   <translation>{0} 不是导出格式：请从 {1} 中选择。</translation>
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} is no file of samples that Graft knows: give MNIST's IDX files, a .npz with x_train and y_train, or CIFAR's Python batches.</source>
   <translation>{0} 不是 Graft 认识的样本文件：请给出 MNIST 的 IDX 文件、含 x_train 和 y_train 的 .npz，或 CIFAR 的 Python 批次文件。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/settling.py" />
   <source>{0} is no file that waits to be kept or deleted: export it again.</source>
   <translation>{0} 不是等待保留或删除的文件：请重新导出。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is no file: give a JSON, YAML or model file.</source>
   <translation>{0} 不是文件：请给出 JSON、YAML 或模型文件。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} is no folder of pictures or recordings: give one, or leave it out to compare on the run's own samples.</source>
   <translation>{0} 不是图片或录音的文件夹：请给出一个，或省略，以便用运行自己的样本比较。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is no ordinary file (a device or a pipe): {1}.</source>
   <translation>{0} 不是普通文件（设备或管道）：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is no path that a file can have.</source>
   <translation>{0} 不是文件可以有的路径。</translation>
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>{0} is no pattern ({1}): give a regular expression such as patient(\d+).</source>
   <translation>{0} 不是有效的规则（{1}）：请给出正则表达式，例如 patient(\d+)。</translation>
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} is no table of text: save it as CSV in UTF-8.</source>
   <translation>{0} 不是文本表格：请用 UTF-8 保存为 CSV。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is not a Keras model file (its first bytes are unknown): {1}.</source>
   <translation>{0} 不是 Keras 模型文件（开头的字节未知）：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>{0} is not a path: give {1}.</source>
   <translation>{0} 不是路径：请给出{1}。</translation>
  </message>
  <message>
   <location filename="../../gui/project.py" />
   <source>{0} is not a valid project: {1}.</source>
   <translation>{0} 不是有效的项目：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} is not a valid recipe: {1}.</source>
   <translation>{0} 不是有效的配方：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>{0} is not empty: give a new folder for the copy.</source>
   <translation>{0} 不是空的：请为副本指定新文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} is not in {1}: give the table's own path, or choose none.</source>
   <translation>{0} 不在 {1} 中：请给出表格的完整路径，或不选。</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is not known: choose from {1}</source>
   <translation>{0} 未知：请从 {1} 中选择</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is not known: perhaps {1} was meant</source>
   <translation>{0} 未知：可能是指 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>{0} is not much faster</source>
   <translation>{0} 快不了多少</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is not readable as JSON or YAML ({1}): give a file written by `model.to_json()` or `model.to_yaml()`.</source>
   <translation>无法把 {0} 作为 JSON 或 YAML 读取（{1}）：请给出由 `model.to_json()` 或 `model.to_yaml()` 写出的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is not the architecture of a Keras model: give a file written by `model.to_json()` or `model.to_yaml()`, or a model file.</source>
   <translation>{0} 不是 Keras 模型的架构：请给出由 `model.to_json()` 或 `model.to_yaml()` 写出的文件，或模型文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} is not there</source>
   <translation>{0} 不在那里</translation>
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>{0} is not there any more, so nothing was copied: read the data again.</source>
   <translation>{0} 已不存在，因此什么也没有复制：请重新读取数据。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is not where the archive says</source>
   <translation>{0} 不在压缩包所说的位置</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is only a Git LFS pointer to a model: run `git lfs pull` where it came from.</source>
   <translation>{0} 只是模型的 Git LFS 指针：请在来源处运行 `git lfs pull`。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is refused: a file in it is named {1}, </source>
   <translation>拒绝打开 {0}：其中一个文件名为 {1}，</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} is refused: a file in it is named {1}, a place outside the archive.</source>
   <translation>拒绝打开 {0}：其中一个文件名为 {1}，指向压缩包之外。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} is refused: a file in it is named {1}, which no folder here can hold.</source>
   <translation>拒绝打开 {0}：其中一个文件名为 {1}，这里的文件夹无法容纳这样的名称。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: it holds two files named {1}.</source>
   <translation>拒绝打开 {0}：其中有两个名为 {1} 的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>{0} is refused: it took more than {1} MB of memory to read, so it is damaged or was made to do so; copy or download it again.</source>
   <translation>拒绝打开 {0}：读取时占用超过 {1} MB 内存，已损坏或有意如此；请重新复制或下载。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>{0} is refused: it {1}, so it is damaged or was made to do so; copy or download it again.</source>
   <translation>拒绝打开 {0}：它{1}，已损坏或有意如此；请重新复制或下载。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is refused: its {1} unpack to {2} and more, so it is damaged or was made to fill the disk.</source>
   <translation>拒绝打开 {0}：它的 {1} 解压后达 {2} 以上，可能已损坏或有意占满磁盘。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is refused: {1} in it declares {2} of weights but {3} are stored, so it is damaged or was made to exhaust memory.</source>
   <translation>拒绝打开 {0}：其中的 {1} 声明有 {2} 权重，实际只存有 {3}，已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is refused: {1} in it holds {2} where a model has numbers, and Graft reads nothing else.</source>
   <translation>拒绝打开 {0}：其中的 {1} 在模型应有数值的地方是{2}，Graft 不读取其他内容。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is refused: {1} in it is a link or a device, and Graft unpacks only files and folders: unpack it yourself and give the folder.</source>
   <translation>拒绝打开 {0}：其中的 {1} 是链接或设备，Graft 只解压文件和文件夹：请自行解压后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: {1} in it is a link to another file, which Graft never follows.</source>
   <translation>拒绝打开 {0}：其中的 {1} 是指向另一个文件的链接，Graft 从不跟随。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: {1} in it is compressed in a way that Keras never uses.</source>
   <translation>拒绝打开 {0}：其中的 {1} 使用了 Keras 从不使用的压缩方式。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is refused: {1} in it points {2} ({3}), which Graft never follows. Ask whoever made the file for one that holds all its weights itself.</source>
   <translation>拒绝打开 {0}：其中的 {1} 指向{2}（{3}），Graft 从不跟随。请向制作者索取自身包含全部权重的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: {1} in it unpacks to {2} from {3}, so it is damaged or was made to exhaust memory.</source>
   <translation>拒绝打开 {0}：其中的 {1} 从 {3} 解压到 {2}，已损坏，或有意耗尽内存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is text: if it is an architecture without weights, open the weights file and give this one with it (`--architecture {1}`).</source>
   <translation>{0} 是文本：如果它是没有权重的架构，请打开权重文件并附上它（`--architecture {1}`）。</translation>
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>{0} is the end of what is tried: the probabilities follow the truth so little that no temperature mends them.</source>
   <translation>{0} 已是试用范围的尽头：概率与真实情况相差太大，任何温度都无法校正。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} is the only one that was tried: {1}.</source>
   <translation>只试用了 {0}：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/answer_table.py" />
   <source>{0} is there already: choose another file, or have it written anew from the start.</source>
   <translation>{0} 已存在：请选择另一个文件，或从头重新写。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/settling.py" />
   <source>{0} is there already: move it away, or allow replacing it, before the new one is kept.</source>
   <translation>{0} 已存在：保留新文件之前，请移走它或允许替换。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>{0} is {1}</source>
   <translation>{0} 为 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is {1} archive, and Graft unpacks .zip and .tar: unpack it and give the folder.</source>
   <translation>{0} 是{1}压缩包，而 Graft 解压 .zip 和 .tar：请解压后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>{0} is {1}, stored is {2}</source>
   <translation>{0} 为 {1}，保存的为 {2}</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is {1}: give {2}</source>
   <translation>{0} 为 {1}：请给出{2}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0} joins what comes from {1}, so several ends would be left: cut at one of these instead.</source>
   <translation>{0} 合并来自 {1} 的输入，会留下多个末端：请在其中之一处截断。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} kB</source>
   <translation>{0} kB</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} keeps its weights as NumPy or pickle files, which can hold program code and which Graft does not read: save the model as .keras with its default settings.</source>
   <translation>{0} 的权重存为 NumPy 或 pickle 文件，可能含有程序代码，Graft 不读取：请用默认设置把模型保存为 .keras。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} kept variations</source>
   <translation>保留 {0} 个变体</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} layers</source>
   <translation>{0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} left out</source>
   <translation>排除 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>{0} lies inside the data in {1}, where Graft writes nothing: give a folder elsewhere.</source>
   <translation>{0} 位于数据文件夹 {1} 之内，Graft 不在那里写文件：请指定别处的文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0} lies inside the folder of the pictures: choose a folder elsewhere, so that your files stay as they are.</source>
   <translation>{0} 位于图片文件夹之内：请选择别处的文件夹，使你的文件保持原样。</translation>
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>{0} lies inside the folder that is being sorted: choose a folder outside {1}, so that your pictures stay as they are.</source>
   <translation>{0} 位于正在分类的文件夹之内：请选择 {1} 之外的文件夹，使你的图片保持原样。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} look-alikes are</source>
   <translation>{0} 个相似样本</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} look-alikes are in more than one class.</source>
   <translation>{0} 个相似样本同时在多个类别中。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} look-alikes are there with different numbers.</source>
   <translation>{0} 个相似样本数值不同。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} look-alikes are there with other labels.</source>
   <translation>{0} 个相似样本标签不同。</translation>
  </message>
  <message>
   <location filename="../../engine/spectrograms.py" />
   <source>{0} mel bands between {1} and {2} Hz are too many to be told apart: choose fewer.</source>
   <translation>{1} 到 {2} Hz 之间的 {0} 个 mel 频带太多，无法区分：请减少。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} minutes</source>
   <translation>{0} 分钟</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <location filename="../../engine/run_settings.py" />
   <source>{0} more</source>
   <translation>另有 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>{0} names it in row {1}, but there is no such file.</source>
   <translation>{0} 在第 {1} 行列出了它，但没有这个文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>{0} needs it</source>
   <translation>{0} 需要它</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} needs packages that are not installed ({1}): run `{2}`.</source>
   <translation>{0} 需要尚未安装的包（{1}）：请运行 `{2}`。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>{0} needs pictures of at least {1}×{2} pixels, and {3}×{4} was asked for: choose a larger input size.</source>
   <translation>{0} 需要至少 {1}×{2} 像素的图片，而要求的是 {3}×{4}：请选择更大的输入大小。</translation>
  </message>
  <message>
   <location filename="../../engine/answering_files.py" />
   <source>{0} needs {1} to answer, which is not installed: install it with `{2}`, or give the run or its .keras file.</source>
   <translation>{0} 需要 {1} 才能预测，而它没有安装：请用 `{2}` 安装，或给出运行或它的 .keras 文件。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} nests HDF5 groups more than {1} deep, as no Keras model does: it is refused.</source>
   <translation>{0} 的 HDF5 组嵌套超过 {1} 层，Keras 模型不会这样：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>{0} nests models more than {1} deep: it is refused.</source>
   <translation>{0} 的模型嵌套超过 {1} 层：拒绝打开。</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} not used because they cannot be read: the data page lists them (`graft scan`).</source>
   <translation>{0}因无法读取而未使用：数据页列出了它们（`graft scan`）。</translation>
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>{0} of the split's {1} {2} were used.</source>
   <translation>使用了该划分 {1} 个{2}中的 {0} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>{0} of the validation split's {1} {2} were answered.</source>
   <translation>验证集的 {1} 个{2}中预测了 {0} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>{0} of the {1} samples of its list are not in {2}</source>
   <translation>列表中 {1} 个样本中有 {0} 个不在 {2} 中</translation>
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} of the {1} {2} are not where they were (the first: {3}): put them back, or tell the run where they are now (`graft resume RUN --data FOLDER`).</source>
   <translation>{1} 个{2}中有 {0} 个不在原处（第一个：{3}）：请放回，或告诉运行它们现在在哪里（`graft resume RUN --data FOLDER`）。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} of these {1} {2} seem to be among those that the run was trained on (same name and size): the score looks too good. Give others.</source>
   <translation>这 {1} 个{2}中有 {0} 个似乎是运行训练时用过的（名称和大小相同）：得分虚高。请给出其他样本。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} of {1}</source>
   <translation>{1} 中的 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>{0} of {1} could not be read (the first: {2})</source>
   <translation>{1} 中有 {0} 个无法读取（第一个：{2}）</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} of {1} lie in folders that name no class of the source.</source>
   <translation>{1} 个中有 {0} 个所在的文件夹与源模型的任何类别都不对应。</translation>
  </message>
  <message>
   <location filename="../../engine/pixel_cache.py" />
   <source>{0} of {1} pictures could not be read and are not used: {2} ({3})</source>
   <translation>{1} 张图片中有 {0} 张无法读取，未使用：{2}（{3}）</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} of {1} samples have no class or several, and a task with one class a sample was chosen: choose the task with several labels.</source>
   <translation>{1} 个样本中有 {0} 个没有类别或有多个类别，而选择的任务是每个样本一个类别：请选择多标签任务。</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>{0} of {1} was given as {2}, but it takes {3}: choose one that fits (Keras's own is {4}).</source>
   <translation>{1} 的 {0} 设为 {2}，但应为{3}：请选择合适的值（Keras 的默认值为 {4}）。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} of {1} {2} could not be read and are not in the scores (the first: {3}: {4})</source>
   <translation>{1} 个{2}中有 {0} 个无法读取，没有计入得分（第一个：{3}：{4}）</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} of {1} {2} were drawn.</source>
   <translation>从 {1} 个{2}中抽取了 {0} 个。</translation>
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>{0} of {1} {2} {3} could not be read and are left out (the first: {4}: {5})</source>
   <translation>{1} 个{3}中有 {0} 个无法读取，已排除（第一个：{4}：{5}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} offers {1} or more, far more than this file has</source>
   <translation>{0} 提供 {1} 以上，远大于这个文件</translation>
  </message>
  <message>
   <location filename="../../engine/team.py" />
   <source>{0} on this machine not what they are on {1}: give all machines the same recipe, files and versions.</source>
   <translation>这台机器上的{0}与 {1} 上的不同：请让所有机器使用相同的配方、文件和版本。</translation>
  </message>
  <message>
   <location filename="../../engine/examples.py" />
   <source>{0} on {1}: {2}, {3}, batch {4}</source>
   <translation>{1} 上的 {0}：{2}，{3}，批量 {4}</translation>
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} only one {1} that can be read, which cannot be both trained on and tested: add {2}, leave the class out, or merge it with another class.</source>
   <translation>{0}只有一个能读取的{1}，不能既训练又测试：请添加{2}、排除该类别，或与另一个类别合并。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} opens only in part, so it cannot classify ({1}): use it as a source to train from.</source>
   <translation>{0} 只能部分打开，因此不能分类（{1}）：请把它用作训练的源模型。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>{0} operation{1} of TensorFlow became Keras layers: {2}.</source>
   <translation>TensorFlow 的 {0} 个运算变成了 Keras 层：{2}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} or {1}</source>
   <translation>{0} 或 {1}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} or {1} or {2}</source>
   <translation>{0}、{1} 或 {2}</translation>
  </message>
  <message>
   <location filename="../../engine/data_list.py" />
   <source>{0} other contents (the first: {1})</source>
   <translation>{0}内容不同（第一个：{1}）</translation>
  </message>
  <message>
   <location filename="../../engine/health/bursts.py" />
   <source>{0} photographs were taken within {1} seconds of another one.</source>
   <translation>{0} 张照片与另一张的拍摄时间相差不到 {1} 秒。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} picture</source>
   <translation>{0} 张图片</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} picture {1}.</source>
   <translation>{0} 张图片{1}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} pictures</source>
   <translation>{0} 张图片</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} pictures {1}.</source>
   <translation>{0} 张图片{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} points</source>
   <translation>{0} 个百分点</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>{0} points were asked for: choose from 2, the source and the run, to {1}.</source>
   <translation>要求 {0} 个点：请选择 2（源模型和运行）到 {1}。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} pooling</source>
   <translation>{0} 池化</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0} preprocessing is inside the adapted first layers</source>
   <translation>{0} 预处理位于调整后的前几层之中</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} recording</source>
   <translation>{0} 段录音</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} recording {1}.</source>
   <translation>{0} 段录音{1}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} recordings</source>
   <translation>{0} 段录音</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} recordings {1}.</source>
   <translation>{0} 段录音{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} redirects in circles, or to what is no web address</source>
   <translation>{0} 循环重定向，或重定向到无效的网址</translation>
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} redirects to {1}, which is not as well protected as the address asked for, and was not followed</source>
   <translation>{0} 重定向到 {1}，其安全性不如所请求的地址，因此没有跟随</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>{0} resets before its product, as GRU did then.</source>
   <translation>{0} 在乘积之前重置，与当时的 GRU 相同。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} row</source>
   <translation>{0} 个数据行</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} row {1}.</source>
   <translation>{0} 个数据行{1}。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} rows</source>
   <translation>{0} 个数据行</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} rows {1}.</source>
   <translation>{0} 个数据行{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>{0} samples were asked for: at least 1 has to be answered.</source>
   <translation>要求 {0} 个样本：至少要预测 1 个。</translation>
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} samples were asked for: at least 1 has to be compared.</source>
   <translation>要求 {0} 个样本：至少要比较 1 个。</translation>
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>{0} samples were asked for: at least 1 has to be disturbed.</source>
   <translation>要求 {0} 个样本：至少要干扰 1 个。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} scales pixels behind a padding.</source>
   <translation>{0} 在填充之后缩放像素。</translation>
  </message>
  <message>
   <location filename="../../engine/spectrograms.py" />
   <source>{0} seconds of sound are too short for a window of {1} seconds and {2} mel bands: choose at least {3} seconds, or a shorter window.</source>
   <translation>{0} 秒的声音对 {1} 秒的窗和 {2} 个 mel 频带来说太短：请选择至少 {3} 秒，或更短的窗。</translation>
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <source>{0} seed{1}</source>
   <translation>{0} 个种子</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} sent a web page in place of the file (a network that asks to log in first does that)</source>
   <translation>{0} 发来的是网页而不是文件（需要先登录的网络会这样）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} sent nothing</source>
   <translation>{0} 没有发来任何内容</translation>
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} sent {1} that are not the published file (they were damaged on the way, or the server holds another file), and they were thrown away</source>
   <translation>{0} 发来的 {1} 不是发布的文件（途中损坏，或服务器上是另一个文件），已丢弃</translation>
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} starts from RANDOM weights: nothing that it learned before is used.</source>
   <translation>{0} 从随机权重开始：不使用以前学到的任何东西。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes a vector of {1} numbers, but pictures of {2}×{3}×{4} have {5}: choose a height, width and channels whose product is the vector's length.</source>
   <translation>{0} 接受 {1} 个数值的向量，但 {2}×{3}×{4} 的图片有 {5} 个：请选择乘积等于向量长度的高、宽和通道数。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes a vector of {1} numbers, which is no square picture: say in the recipe (data.picture_shape) which height, width and channels the pictures have.</source>
   <translation>{0} 接受 {1} 个数值的向量，它不是正方形图片：请在配方中说明图片的高、宽和通道数（data.picture_shape）。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0} takes an input of shape {1}, not (height, width, channels): its input size cannot be changed.</source>
   <translation>{0} 接受形状为 {1} 的输入，不是（高、宽、通道）：不能改变输入大小。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} takes an input of shape {1}, not pictures of 1 or 3 channels: it cannot be adapted to {2} pictures.</source>
   <translation>{0} 接受形状为 {1} 的输入，不是 1 或 3 个通道的图片：不能改为{2}图片。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes an input of shape {1}; Graft trains models that take a picture (height, width, 1 or 3 channels) or a vector.</source>
   <translation>{0} 接受形状为 {1} 的输入；Graft 训练接受图片（高、宽、1 或 3 个通道）或向量的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes channels first, {1}; Graft trains models with channels last (height, width, channels): convert the model where it was made.</source>
   <translation>{0} 为通道在前（{1}）；Graft 训练通道在后（高、宽、通道）的模型：请在创建它的地方转换。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} takes pictures apart or puts them together.</source>
   <translation>{0} 拆分或拼接图片。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} takes pictures apart.</source>
   <translation>{0} 拆分图片。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes pictures of any size: choose a size (`--input-size N`).</source>
   <translation>{0} 接受任意大小的图片：请选择一个大小（`--input-size N`）。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} takes {1} and gives {2}, but pictures of a fixed size (height, width, 1 or 3 channels) and class probabilities are needed: choose a model that classifies pictures.</source>
   <translation>{0} 接受 {1}，给出 {2}，而这里需要固定大小的图片（高、宽、1 或 3 个通道）和类别概率：请选择图片分类模型。</translation>
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes {1}, but the table has {2}: choose a source model that takes a vector of {3} numbers, or other columns (`--features`).</source>
   <translation>{0} 接受{1}，但表格有 {2}：请选择接受 {3} 个数值的向量的源模型，或选择其他列（`--features`）。</translation>
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>{0} takes {1}, not pictures of a fixed size, so it cannot compare pictures: open a model that takes pictures.</source>
   <translation>{0} 接受{1}，不是固定大小的图片，因此不能比较图片：请打开接受图片的模型。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>{0} tensors.</source>
   <translation>{0} 个张量。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} there more than once.</source>
   <translation>{0}重复出现。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>{0} times</source>
   <translation>{0} 次</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} to size</source>
   <translation>{0} 到所需大小</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>{0} to {1}{2}</source>
   <translation>{0} 到 {1}{2}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>{0} turns pixels 0 and 255 into {1} and {2}, which does not look meant for pixels 0..255</source>
   <translation>{0} 把像素 0 和 255 变成 {1} 和 {2}，看起来不是为 0..255 的像素设计的</translation>
  </message>
  <message>
   <location filename="../../engine/recipe_archive.py" />
   <source>{0} unpacks to {1} MB, for which {2} has no room: free some space.</source>
   <translation>{0} 解压后有 {1} MB，{2} 中空间不足：请腾出空间。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} unpacks to {1} and the disk of {2} has {3} free: free some space, or unpack it elsewhere and give the folder.</source>
   <translation>{0} 解压后为 {1}，而 {2} 所在磁盘只有 {3} 可用：请腾出空间，或解压到别处后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} unpacks to {1} or more and the disk of {2} has {3} free: free some space, or unpack it elsewhere and give the folder.</source>
   <translation>{0} 解压后达 {1} 以上，而 {2} 所在磁盘只有 {3} 可用：请腾出空间，或解压到别处后给出文件夹。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>{0} uses {1}; nothing of use stands before it, so Graft cannot open the file: ask whoever made it for one that Keras 3 opens without code of their own.</source>
   <translation>{0} 使用了{1}；在它之前没有可用的部分，因此 Graft 不能打开：请向制作者索取不需要自有代码、Keras 3 就能打开的文件。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} variations of each are kept, so that the frozen layers need not run every epoch.</source>
   <translation>每个保留 {0} 个变体，冻结层因此不必每轮都计算。</translation>
  </message>
  <message>
   <location filename="../../engine/answering_files.py" />
   <source>{0} wants to read other files as its weights, which Graft's exports never do: use the file as Graft exported it.</source>
   <translation>{0} 要读取其他文件作为权重，Graft 导出的文件从不这样：请使用 Graft 导出的原文件。</translation>
  </message>
  <message>
   <location filename="../../engine/search/space.py" />
   <source>{0} was</source>
   <translation>{0}</translation>
  </message>
  <message>
   <location filename="../../engine/answer_table.py" />
   <source>{0} was begun with another {1}: choose another file, or have it written anew from the start.</source>
   <translation>{0} 是用另一个{1}开始的：请选择另一个文件，或从头重新写。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} was given as a seed: give numbers from 0 to {1}.</source>
   <translation>给出的种子为 {0}：请给出 0 到 {1} 之间的数。</translation>
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>{0} was given two weights: give each class one.</source>
   <translation>{0} 设置了两个权重：每个类别请只设一个。</translation>
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} was repaired: {1}</source>
   <translation>{0} 已修复：{1}</translation>
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} was saved before it knew its input's shape: call it once on a picture where it was made, and save it again.</source>
   <translation>{0} 保存时还不知道输入形状：请在创建它的地方用一张图片调用一次，再重新保存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>{0} was saved before its model knew its input's shape: call it once on a picture where it was made, and save it again.</source>
   <translation>{0} 保存时模型还不知道输入形状：请在创建它的地方用一张图片调用一次，再重新保存。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>{0} was written by Keras 1 with channels first, and does not say whether under Theano or TensorFlow, which turn kernels differently: open it in Keras 2 where it was made and save it again.</source>
   <translation>{0} 由 Keras 1 以通道在前写出，没有说明是 Theano 还是 TensorFlow，两者的卷积核方向不同：请在创建它的地方用 Keras 2 打开并重新保存。</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} weights</source>
   <translation>{0} 权重</translation>
  </message>
  <message>
   <location filename="../../engine/sources/layer_sizes.py" />
   <source>{0} whole numbers</source>
   <translation>{0} 个整数</translation>
  </message>
  <message>
   <location filename="../../engine/sources/windows.py" />
   <source>{0} whole numbers or pairs</source>
   <translation>{0} 个整数或数对</translation>
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} with {1}</source>
   <translation>批量 {1} 时 {0}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} with {1}, {2} with {3}</source>
   <translation>批量 {1} 时 {0}，批量 {3} 时 {2}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} with {1}, {2} with {3}, {4} with {5}</source>
   <translation>批量 {1} 时 {0}，批量 {3} 时 {2}，批量 {5} 时 {4}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} with {1}, {2} with {3}, {4} with {5}, {6} with {7}</source>
   <translation>批量 {1} 时 {0}，批量 {3} 时 {2}，批量 {5} 时 {4}，批量 {7} 时 {6}</translation>
  </message>
  <message>
   <location filename="../../engine/sources/rebuilding.py" />
   <source>{0} would put other values into the same places</source>
   <translation>{0} 会把其他值放入同样的位置</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} {1} ({2} to {3})</source>
   <translation>{0} {1}（{2} 到 {3}）</translation>
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>{0} {1} always ran in training mode there (its answer hung on chance or on the other pictures of a batch); here it does so in training only, so answers differ.</source>
   <translation>{0} 在那里总以训练模式运行（预测取决于随机或同批的其他图片）；在这里只在训练时如此，因此预测会不同。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>{0} {1} among {2} {3} {4}: perhaps {5} for {6}.</source>
   <translation>{2} 个 {3} {4}中有 {0} 个 {1}：可能是代替{6}的{5}。</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} {1} another number of channels than the others. All are mixed down to one.</source>
   <translation>{0}的声道数与其他不同。全部混为单声道。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} {1} are</source>
   <translation>{0} 个{1}</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} {1} are few: the ranges are wide, and a few other {2} could have given another curve.</source>
   <translation>{0} 个{1}很少：区间很宽，换几个{2}就可能得到另一条曲线。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are in more than one class.</source>
   <translation>{0} 个{1}同时在多个类别中。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are in {2}. The score would look too good.</source>
   <translation>{0} 个{1}同时在{2}中。得分会虚高。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are not named in the table and not used.</source>
   <translation>{0} 个{1}没有列在表格中，未使用。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are outside the class folders and not used.</source>
   <translation>{0} 个{1}在类别文件夹之外，未使用。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} {1} are seen quickly, so there is time for many rounds.</source>
   <translation>{0} 个{1}很快就能看完，因此有时间训练很多轮。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are there more than once.</source>
   <translation>{0} 个{1}重复出现。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are there with different numbers.</source>
   <translation>{0} 个{1}重复出现且数值不同。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} are there with other labels.</source>
   <translation>{0} 个{1}重复出现且标签不同。</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} {1} cannot be used</source>
   <translation>{0} 个{1}无法使用</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} cannot be used, each because {2}</source>
   <translation>{0} 个{1}无法使用，原因都是：{2}</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} cannot be used.</source>
   <translation>{0} 个{1}无法使用。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} cannot be used: {2}</source>
   <translation>{0} 个{1}无法使用：{2}</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>{0} {1} classes that train lacks: {2}.</source>
   <translation>{0}有训练集中没有的类别：{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>{0} {1} fewer than {2} samples here: {3} own figures may be chance.</source>
   <translation>{0} 在这里不足 {2} 个样本：其单独的指标可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} {1} for training and validation, in {2} folds; a linear head was fitted to growing shares of the others' features {3} times over, and a power law to its errors. The test split was not looked at. It holds for more data of the same kind.</source>
   <translation>训练和验证{1}共 {0} 个，分为 {2} 折；用其余各折逐渐增多的特征训练线性头部 {3} 次，并对误差拟合幂律。没有看测试集。适用于更多的同类数据。</translation>
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>{0} {1} in more than one split, as the data or you put them there. The score would look too good.</source>
   <translation>{0} {1}分布在多个划分中，这是数据或你的安排。得分会虚高。</translation>
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} {1} in the smallest class are enough for one more layer.</source>
   <translation>最小类别有 {0} 个{1}，足以再加一层。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} is not named in the table and not used.</source>
   <translation>{0} 个{1}没有列在表格中，未使用。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0} {1} is outside the class folders and not used.</source>
   <translation>{0} 个{1}在类别文件夹之外，未使用。</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} {1} longer than {2} s and {3} cut (the longest has {4} s).</source>
   <translation>{0}长于 {2} 秒，会被截断（最长 {4} 秒）。</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} {1} look like another one of their class.</source>
   <translation>{0} 个{1}与同类中的另一个相似。</translation>
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} {1} shorter than half of {2} s: the rest is silence.</source>
   <translation>{0}短于 {2} 秒的一半：其余为静音。</translation>
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>{0} {1} the same value in every row and {2} nothing: {3}.</source>
   <translation>{0} 个{1}在每行中的值都相同，没有任何信息：{3}。</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>{0} {1} times</source>
   <translation>{0} {1} 倍</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} {1} {2} and not used.</source>
   <translation>{0} {2}，未使用。</translation>
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>{0} {1} {2} and {3} not used.</source>
   <translation>{0} 个{1}{2}，未使用。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0}, and by more than chance.</source>
   <translation>{0}，领先不只是偶然。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0}, and they fit none of the built-in applications: give the model that they belong to, as a JSON, YAML or model file (`--architecture FILE`).</source>
   <translation>{0}，与任何内置模型都不匹配：请以 JSON、YAML 或模型文件给出它所属的模型（`--architecture FILE`）。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}, and training uses the processor: the head alone, because more would take days.</source>
   <translation>{0}，且训练使用处理器：只训练头部，因为再多就要好几天。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}, as before</source>
   <translation>{0}，与之前相同</translation>
  </message>
  <message>
   <location filename="../../engine/kept_features.py" />
   <source>{0}, for which memory and disk have no room, so the frozen layers run in every epoch.</source>
   <translation>{0}，内存和磁盘都放不下，因此冻结层每轮都要计算。</translation>
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>{0}, region</source>
   <translation>{0}，区域</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0}, warm-up {1}</source>
   <translation>{0}，预热 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>{0}, which keeps how far {1} is sorted, is damaged or of a newer Graft: update Graft, or delete that file to begin anew.</source>
   <translation>记录 {1} 分类进度的 {0} 已损坏，或来自较新的 Graft：请更新 Graft，或删除该文件重新开始。</translation>
  </message>
  <message>
   <location filename="../../engine/kept_features.py" />
   <source>{0}, which the memory does not hold, so the frozen layers run in every epoch; let them be kept on disk.</source>
   <translation>{0}，内存放不下，因此冻结层每轮都要计算；请让它们保存在磁盘上。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>{0}, written by Keras {1}, could not be built by Keras {2} ({3}): open it in the version that wrote it and save it as .keras.</source>
   <translation>由 Keras {1} 写出的 {0} 无法由 Keras {2} 建立（{3}）：请在写出它的版本中打开并保存为 .keras。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0}, {1}, has no configuration of its own</source>
   <translation>{0}（{1}）没有自己的配置</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0}. No more than chance may set behind it: {1}.</source>
   <translation>{0}。与之差距可能只是偶然的还有：{1}。</translation>
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0}. {1} ({2}) is behind it by no more than chance may do, and {3} times as fast.</source>
   <translation>{0}。{1}（{2}）与之差距可能只是偶然，而速度是它的 {3} 倍。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}: cut off later</source>
   <translation>{0}：之后被截去</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}: everything up to {1} is kept</source>
   <translation>{0}：保留到 {1} 为止</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: first the head alone, then all layers, gently.</source>
   <translation>{0}：先只训练头部，再用小步长训练所有层。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: first the head alone, then the last block, gently.</source>
   <translation>{0}：先只训练头部，再用小步长训练最后一个块。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: first the head alone, then the last half, gently.</source>
   <translation>{0}：先只训练头部，再用小步长训练后半部分。</translation>
  </message>
  <message>
   <location filename="../../engine/cluster.py" />
   <source>{0}: give each machine a HOST:PORT of its own.</source>
   <translation>{0}：请给每台机器各自的 HOST:PORT。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0}: nothing of so small a picture is left at the layer {1}. Choose a larger size, or cut at a layer before {2}.</source>
   <translation>{0}：这么小的图片到层 {1} 时什么也不剩。请选择更大的大小，或在 {2} 之前的层截断。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}: nothing there has weights to draw anew</source>
   <translation>{0}：那里没有可重新抽取的权重</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0}: save a table instead.</source>
   <translation>{0}：请改为保存表格。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>{0}: shrink it.</source>
   <translation>{0}：请缩小。</translation>
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: the head alone, until it stops improving.</source>
   <translation>{0}：只训练头部，直到不再改善。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0}: the layer {1} is tied to {2}×{3}, because {4} made one vector of all places. Cut at a layer before {5}, or leave the input size as it is.</source>
   <translation>{0}：层 {1} 固定为 {2}×{3}，因为 {4} 把所有位置变成一个向量。请在 {5} 之前的层截断，或保持输入大小不变。</translation>
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0}: the layer {1} is tied to {2}×{3}{4}. Cut at a layer before {5}, or leave the input size as it is.</source>
   <translation>{0}：层 {1} 固定为 {2}×{3}{4}。请在 {5} 之前的层截断，或保持输入大小不变。</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>{0}: they are {1}{2}.</source>
   <translation>{0}：它们会{1}{2}。</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation_store.py" />
   <source>{0}: {1} `graft decide {2} --reset` undoes it.</source>
   <translation>{0}：{1}`graft decide {2} --reset` 可撤销。</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0}; a plane of ones carries what was subtracted from each channel</source>
   <translation>{0}；一个全 1 的平面承载从各通道减去的值</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0}; a plane of ones carries what was subtracted from each channel; {1} preprocessing is now inside the model</source>
   <translation>{0}；一个全 1 的平面承载从各通道减去的值；{1} 预处理现在位于模型内部</translation>
  </message>
  <message>
   <location filename="../../resources/translations/put_together.txt" />
   <source>{0}; {1} preprocessing is now inside the model</source>
   <translation>{0}；{1} 预处理现在位于模型内部</translation>
  </message>
  <message>
   <location filename="../../engine/meeting.py" />
   <source>{0}{1} did not come within {2} minutes: start the same command there, and let the machines reach each other at these addresses.</source>
   <translation>{0}{1}没有在 {2} 分钟内到达：请在那里启动同样的命令，并让这些机器能通过这些地址互相访问。</translation>
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0}{1} {2}: too few groups of samples for {3} folds, so some folds are not validated on them.</source>
   <translation>{0}{1} {2}：样本组太少，不够 {3} 折，因此有些折没有用它验证。</translation>
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>{0}×{1} pixels, more</source>
   <translation>{0}×{1} 像素</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{ge} or more</source>
   <translation>不小于 {ge}</translation>
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{le} or less</source>
   <translation>不大于 {le}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>×{0} each {1} epochs</source>
   <translation>每 {1} 轮 ×{0}</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>×{0} on plateau</source>
   <translation>平台期 ×{0}</translation>
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <source>“Like my photographs” measures pictures, and this data holds none: choose gentle or strong.</source>
   <translation>“像我的照片”需要测量图片，而这份数据中没有：请选择“轻度”或“强”。</translation>
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>“{0}” adds up the gradients of {1} batches for a step, but has {2} in all its epochs, so it would never make one: accumulate fewer, or give it more epochs.</source>
   <translation>“{0}”每 {1} 个批次累加梯度为一步，但全部轮次中只有 {2} 个批次，一步也走不了：请减少累加，或增加轮数。</translation>
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>“{0}” adds up the gradients of {1} batches for a step, which Keras cannot do on {2} devices together: choose a batch size {3} times as large instead, of which each computes a part.</source>
   <translation>“{0}”每步累加 {1} 批的梯度，Keras 无法在 {2} 个设备上一起这样做：请改用 {3} 倍的批量大小，每个设备计算其中一部分。</translation>
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>“{0}” was left out: the validation loss of “{1}” was still falling. Give that phase more epochs, or let the next begin in any case.</source>
   <translation>跳过了“{0}”：“{1}”的验证损失仍在下降。请给该阶段更多轮，或让下一阶段无论如何都开始。</translation>
  </message>
 </context>
</TS>
