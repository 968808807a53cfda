<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>ActionWindow</name>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>&lt;h3&gt;Graft {0}&lt;/h3&gt;&lt;p&gt;Adapts a trained Keras model to a new task on your own machine.&lt;/p&gt;&lt;p&gt;Apache License 2.0&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>About Graft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Devices that Graft can train on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Open a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Open a recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Saving the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>This layer and all after it train:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>Unfreeze from layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>gives other results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/window_actions.py" />
   <source>works</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>&amp;Freeze all</source>
   <translation>全部冻结(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/train.py" />
   <source>&amp;Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/actions/data.py" />
   <source>&amp;Leave out what is selected</source>
   <translation>排除所选(&amp;L)</translation>
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
   <location filename="../../gui/actions/view.py" />
   <source>&amp;Runs</source>
   <translation>运行列表(&amp;R)</translation>
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
   <location filename="../../gui/actions/help.py" />
   <source>&amp;Tour</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <location filename="../../gui/actions/model.py" />
   <source>&amp;What is inside a layer</source>
   <translation>查看层的内部(&amp;W)</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Back to the source as it ca&amp;me</source>
   <translation>还原为源模型的原样(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/view.py" />
   <source>Chinese where the system speaks it, else English</source>
   <translation type="unfinished" />
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
   <location filename="../../gui/actions/data.py" />
   <source>Cop&amp;y the corrected data…</source>
   <translation>复制更正后的数据(&amp;Y)…</translation>
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
   <location filename="../../gui/actions/evaluate.py" />
   <source>E&amp;valuate</source>
   <translation>评估(&amp;V)</translation>
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
   <translation type="unfinished" />
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
   <location filename="../../gui/actions/view.py" />
   <source>Go to this step</source>
   <translation>转到这一步</translation>
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
   <source>Lan&amp;guage of the system</source>
   <translation type="unfinished" />
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
   <location filename="../../gui/actions/model.py" />
   <source>Name a layer: it and all after it train</source>
   <translation>指定一层，它及其后各层都参与训练</translation>
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
   <source>Open reci&amp;pe…</source>
   <translation>打开配方(&amp;P)…</translation>
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
   <location filename="../../gui/actions/data.py" />
   <source>Read the folder again after its files have changed</source>
   <translation>文件有变化时重新读取文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/actions/file.py" />
   <source>Save a repor&amp;t…</source>
   <translation>保存报告(&amp;T)…</translation>
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
   <location filename="../../gui/actions/data.py" />
   <source>What the &amp;model sees</source>
   <translation>模型看到的样子(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../gui/actions/help.py" />
   <source>What the five steps are for, in two minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/actions/model.py" />
   <source>Where the weights of built-in models are fetched from</source>
   <translation>内置模型的权重从哪里下载</translation>
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
   <source>about {0} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>begins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>cancelled after {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>done in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>prepares</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>run {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>stops and keeps the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>validation: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>waits for your answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>waits until “{0}” has ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>{0} begins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/activity.py" />
   <source>{0} · took {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ActivityPopup</name>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>All that happened, with times, also in earlier sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Ended lately</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Nothing runs now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Open the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Running work and messages</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/ask_bar.py" />
   <source>Leave off; nothing is changed</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>At most this share of the height and of the width is cut away; what is left fills the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Blend two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Brighter or darker by at most this share of the whole range.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Cover a part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Cut away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>CutMix: a part of another sample is pasted in, and the classes are mixed in the same shares. 100 % is usual.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Do not flip</source>
   <translation>不翻转</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Earlier or later</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>How training samples are varied, so that fewer of them go further.</source>
   <translation>训练样本怎样变化，让较少的样本发挥更大作用。</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>In this share of the pictures a rectangle is covered with grey.</source>
   <translation type="unfinished" />
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
   <translation>正在查看你的图片</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Made larger or smaller by at most this share.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>MixUp: every sample is blended with another one, and so are their classes. 20 % is usual.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>More or less colourful by at most this share.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>More or less contrast by at most this share.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Moved by at most this share of the height and of the width.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Moved in time by at most this share of the length; silence comes in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Noise of at most this share of the range from silent to loud.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>RandAugment: two changes of a dozen, drawn for each picture, of this strength.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Random mixture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/data_augment.py" />
   <source>Strong</source>
   <translation>强</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Turn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Turned by at most this angle, to either side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Zoom</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AugmentPreview</name>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>A run is training: how samples vary is shown after it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Draw new chances: every epoch of training does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Originals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Other variation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Preview of the augmentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Reading samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Show the same samples unchanged. Holding a picture does it too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Waiting for: {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CalibrationCard</name>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Are its probabilities right?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare with the truth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Comparing probabilities with the truth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Have the validation and test samples answered, and see how often answers of each probability are right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Keeping the temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Of answers that say 90 %, nine in ten should be right. If they are not, one number, the temperature, puts it right without changing an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Probabilities follow it from now on, here, in predictions and in exported files. Not one answer changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Show the model's own probabilities again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Take the temperature {0:.2f} out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>The run estimates numbers: it gives no probabilities to compare.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Use the temperature {0:.2f}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CatalogDialog</name>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>A .h5 or .weights.h5 file that fits this model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Built-in models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Choose a built-in model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Choose a weights file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Find a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>From a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Get weights ({0} MB) and open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>How long the processor works on one picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>How much there is to fetch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>How often it is right on ImageNet's photographs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>ImageNet</source>
   <translation>ImageNet</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Looking at all {0} pictures once is about {1} of work for one processor core.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>No model meets this. Clear the search or widen a filter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Nothing learned yet: only for comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Random</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Random weights: this model has learned nothing yet, so there is nothing to transfer. It takes far more data and time, and usually scores much lower.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Reading the catalog…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Stop fetching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Takes pictures of {0}×{0} pixels in colour; others are resized. Once your pictures are open, this says how they fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>The weights are not on this machine; they are fetched once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>The weights are on this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Trained on 1.2 million photographs: what to start from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Weights address…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>Where weights are fetched from, if Keras's own address is out of reach</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>any accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>any size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>any speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>fast</source>
   <translation>快</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>fast or medium</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>up to {0} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} % or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/catalog.py" />
   <source>{0}, suggested: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ClassList</name>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>New name of {0}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Remove; its pictures are unsorted again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Rename a class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>Show its pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>key {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>no key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>proposed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>{0:,} pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_classes.py" />
   <source>{0}: click, or press its key, to put the picture here. Right-click to rename it, remove it, or see what is in it.</source>
   <translation type="unfinished" />
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
   <translation>验证</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Merge classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Merge into one class…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/class_table.py" />
   <source>These {0} classes become one, called:</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Find an action, a setting, a layer or a run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Not possible now: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Nothing is called so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>Type a few letters; Enter does it, Escape closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>What was found</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ComparisonTable</name>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Compared runs</source>
   <translation type="unfinished" />
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
   <translation>正在复制更正后的数据</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>Answered and right, by the least probability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>Drag the line: answers left of it count as unsure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>right, of these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>unsure below, %</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Folds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>How often all of it is done again with another seed: other parts, other random weights to begin with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Into how many parts the samples are divided. Each part is validated on once, by a model that was trained on the others. “Own split” keeps the split as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>One score may be luck. The data says itself what is validated on, so runs with other seeds tell how far the score scatters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>One score may be luck: trained several times, each time validated on another part of the data, it comes with a ±.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Seeds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Start cross-validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>Train all these runs, one after the other. They appear below as one row.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>own split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>{0} runs</source>
   <translation>{0} 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>{0}, about {1} in all if each takes as long as run {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/cross_card.py" />
   <source>{0}, each as long as a single one.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CurvePair</name>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>How many of those found really are it, by how many of those that are it are found. Drag along the curve. Dashed: chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>Precision by recall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>ROC curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>ROC: how many of those that are it are found, by how many of those that are not are found too. Drag along the curve. Dashed: chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>false alarms, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>found (recall), %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/threshold_plots.py" />
   <source>precision, %</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CurvePlot</name>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source> on average ({0} to {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>each batch</source>
   <translation>每个批次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>epoch {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>training {0}, validation {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0} begins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curve_plot.py" />
   <source>{0}: validation {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Draw below the loss how the learning rate changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Draw the loss by its logarithm: what happens near the end is easier to see</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>Loss and score appear here, batch by batch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/curves.py" />
   <source>log</source>
   <translation type="unfinished" />
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
   <translation>把图片文件夹拖到这里，每个类别一个子文件夹。也可以是录音、压缩包或表格。没有模型？Graft 会建议一个。</translation>
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
   <translation>正在检查 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Comparing with the last run</source>
   <translation>正在与上一次运行比较</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Keeping what was decided</source>
   <translation>正在保存所做的决定</translation>
  </message>
  <message>
   <location filename="../../gui/data_session.py" />
   <source>Reading {0}</source>
   <translation>正在读取 {0}</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Details for a report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Open the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>Put what happened, the versions and the details on the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>What came before it, with times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>What happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/details_dialog.py" />
   <source>What to do</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DifferingPane</name>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Below each: what the file says, and what the run said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Hide the samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>How many of this class the run and the file answer rightly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>No class has more or fewer right answers than before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Right answers by class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>Samples that the file answers otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>The file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>The first {0:,} {1}. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>The run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>and {0:,} more classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>file: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>run: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/differing_pane.py" />
   <source>{0:,} → {1:,} of {2:,}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DiscardQuestion</name>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>1 epoch of it is saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>All is kept, and can be gone on with later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Change nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Delete the run's folder; it cannot be resumed then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Discard the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Discard this run?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>End the cross-validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>End this cross-validation?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Go on training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>No epoch of it is finished yet, so all that it has learned is lost. To use what it has learned so far, stop it and keep the best.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Remove what was saved of it, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Runs that are complete are kept, and so are the epochs of this one: “Resume” in the list of runs goes on from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Stop after this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Stop now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>Stop, keep best</source>
   <translation>停止并保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>The run ends at once, without a result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>The run ends now; its best epoch can be used and exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>This run is trained to its end; the mean is over those</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>{0:,} epochs of it are saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/discard_question.py" />
   <source>{0} and can be gone on with later, unless you remove them; what the epoch after that has learned so far is lost. A discarded run cannot be evaluated or exported: to do that, stop it and keep the best epoch.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EstimatePlot</name>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>estimated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>estimated {0}, really {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>estimated − true</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>true</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>{0}: errors by what was estimated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/estimates.py" />
   <source>{0}: true against estimated</source>
   <translation type="unfinished" />
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
   <source>Train first: then this page shows how good the model is, and where it errs.</source>
   <translation>请先训练：之后这一页会显示模型有多好、错在哪里。</translation>
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
   <source>Web pages (*.html)</source>
   <translation>网页 (*.html)</translation>
  </message>
  <message>
   <location filename="../../gui/evaluate_window.py" />
   <source>Writing the report</source>
   <translation>正在写报告</translation>
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
   <source>How often the true class is among the {0} most probable</source>
   <translation>真实类别排在概率最高的 {0} 个之中的比例</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Macro F1</source>
   <translation>宏平均 F1</translation>
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
   <source>The mean of all F1, rare ones counting as much as frequent ones</source>
   <translation>所有 F1 的平均值，少见的类别与常见的同等重要</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>The true figure probably lies between {0} and {1} %.</source>
   <translation>真实值很可能在 {0} 到 {1} % 之间。</translation>
  </message>
  <message>
   <location filename="../../gui/evaluation_texts.py" />
   <source>Top-{0} accuracy</source>
   <translation>Top-{0} 准确率</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Keep the file although it answers otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Remove the file from the disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Retry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>See which are answered otherwise, and how</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Try to write this format again</source>
   <translation type="unfinished" />
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
   <source>Between its figures and the run's, at most</source>
   <translation>文件与运行的数值之间的最大差异</translation>
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
   <source>How good the file's answers are, and how that has changed</source>
   <translation>文件的预测有多好，与运行相比变化多少</translation>
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
   <source>The {0} it was compared on have no labels</source>
   <translation>用于比较的每{0}都没有标签</translation>
  </message>
  <message>
   <location filename="../../gui/models/exports.py" />
   <source>Time</source>
   <translation>时间</translation>
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
   <translation>{1:,} 个中 {0:,} 个</translation>
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
   <source>Choose…</source>
   <translation>选择…</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Is being written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Is compared with the run · {0:,} of {1:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Leave off; files that are done stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Not written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Same answers</source>
   <translation>预测一致</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Writing file {0:,} of {1:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/export_state.py" />
   <source>Written</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportSession</name>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Deleting the file</source>
   <translation>正在删除文件</translation>
  </message>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Exporting</source>
   <translation>正在导出</translation>
  </message>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Keeping the file</source>
   <translation>正在保留文件</translation>
  </message>
  <message>
   <location filename="../../gui/export_session.py" />
   <source>Looking at the exported files</source>
   <translation>正在查看已导出的文件</translation>
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
   <source>A quarter of the size, and quick on small chips; answers are most likely to change.</source>
   <translation>大小为四分之一，在小芯片上很快；预测最可能改变。</translation>
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
   <source>LiteRT int8 weights</source>
   <translation>LiteRT int8 权重</translation>
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
   <source>Smaller still: whole numbers</source>
   <translation>更小：整数量化</translation>
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
   <source>no number</source>
   <translation>不是数值</translation>
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
   <source>{0}{1} points</source>
   <translation>{0}{1} 个百分点</translation>
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
   <translation>正在估算冻结层</translation>
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
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>{0} GB</source>
   <translation>{0} GB</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>{0} MB</source>
   <translation>{0} MB</translation>
  </message>
  <message>
   <location filename="../../gui/feature_estimates.py" />
   <source>{0} kB</source>
   <translation>{0} kB</translation>
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
  <name>Folding</name>
  <message>
   <location filename="../../gui/widgets/basics.py" />
   <source>folded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/basics.py" />
   <source>unfolded</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FormatChoice</name>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>{0} ({1} chosen)</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GuidingWindow</name>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Choose another…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>End the run now and keep its best epoch (Ctrl+.)</source>
   <translation>现在结束运行，保留最佳的一轮（Ctrl+.）</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Getting ready…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Open a model file…</source>
   <translation>打开模型文件…</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Open {0}, which Graft suggests, and start a run with it (Ctrl+Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Start a run (Ctrl+Enter)</source>
   <translation>开始一次运行（Ctrl+Enter）</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Stop, keep best</source>
   <translation>停止并保留最佳</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>The run starts as soon as the model is here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>The weights of {0} could not be fetched: {1}. If you get the file {2} by other means, choose it, or put it into {3}</source>
   <translation>无法下载 {0} 的权重：{1}。如果已从别处得到文件 {2}，请选择它，或放入 {3}</translation>
  </message>
  <message>
   <location filename="../../gui/guiding_window.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation type="vanished">使用</translation>
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
   <translation>特征图怎样变成一个向量；Flatten 保留位置信息，但代价较高</translation>
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
   <source>model puts out {0}</source>
   <translation>模型输出 {0}</translation>
  </message>
 </context>
 <context>
  <name>HeatLegend</name>
  <message>
   <location filename="../../gui/widgets/heat_picture.py" />
   <source>Colours of the heat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/heat_picture.py" />
   <source>From places that say nothing for the class (left) to those that say the most</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Histogram</name>
  <message>
   <location filename="../../gui/widgets/histogram.py" />
   <source>Histogram of the weights</source>
   <translation type="unfinished" />
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
  <name>LabelsView</name>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>All suspect labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Every sample is judged by models that have not seen it. Where they are sure of another class, the label may be wrong. What you decide about it is kept with the data set, and your files stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Have every sample judged by models that were trained without it, and look for samples that look alike. Nothing is changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Labels that may be wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Look for wrong labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Look-alikes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Looking for wrong labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Probably wrong labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>Suspect samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>What is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_labels.py" />
   <source>What is shown of what was found</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LearningPlot</name>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>Score by the number of training {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>accuracy, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>right labels, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/learning_plot.py" />
   <source>training {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LogModel</name>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>Warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/models/log.py" />
   <source>What happened</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Find a layer by name or type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Grad-CAM can look at each of these layers; the later, the closer to why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/map_layers.py" />
   <source>Layers</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>By split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Choose one to let its points stand out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Compute the features of all samples and lay them out in the plane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Directions (PCA)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Draw the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Drawing the map of features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Each sample becomes a point; those that the model takes for alike lie together. A point far from its class, or among another, is worth a look. Click one to see it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Kind of map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Map of features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Neighbours (t-SNE)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>PCA looks at the features from the side where they differ most; t-SNE keeps neighbours together, takes longer, and its distances say little</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Point at a sample to see it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Show all</source>
   <translation>全部显示</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Show the samples of the chosen colour among the mistakes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Show these samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>The sample under the mouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>What the colours mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>What the points' colours say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>Zoom out until every point is seen; the wheel zooms, dragging moves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_map.py" />
   <source>{0}: let these stand out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Matrix</name>
  <message>
   <location filename="../../gui/widgets/matrix.py" />
   <source>Confusion matrix: rows true, columns predicted</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>All that was told lately, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>Close this message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>Details…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>What you had before is still there: try again. If it happens again, copy the details into a report; the log says what came before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/message_bar.py" />
   <source>{0} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MissingHint</name>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>Copy the command; run it in a terminal, then come back here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/format_choice.py" />
   <source>{0} needs {1}. Run in a terminal:</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MistakesView</name>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>All mistakes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>In which order the mistakes are shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Mistakes</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Nothing is evaluated yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_mistakes.py" />
   <source>Show every sample that was answered wrongly</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MixCard</name>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>0 is the source's weights, 1 this run's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Answer validation data with weights between the source's and this run's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Answering between the source and the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Between the source and this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Each is disturbed in one way, in turn: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Export this mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Left the source's weights, right this run's; arrow keys move it too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Measure again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Probably {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Reading what was measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>This run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Training made the model good at your data, and may have cost some of what the source knew. Weights in between often hold better on data that is worse than yours: blurred, dark, noisy. Measuring takes a few minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>Write the formats that are ticked on the left, with these weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>this run {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_card.py" />
   <source>{0}, disturbed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MixPlot</name>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>Each point is the model with its weights between those of the source (left) and this run (right). The bars are 95 % ranges; the dashed line is this run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>Scores between the source and this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>the same, disturbed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/mix_plot.py" />
   <source>validation {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelPage</name>
  <message>
   <source>A small model and pictures of leaves, ready to train</source>
   <translation type="vanished">一个小模型和一组树叶图片，可以直接训练</translation>
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
   <source>Data</source>
   <translation type="vanished">数据</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>From</source>
   <translation>来源</translation>
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
   <source>Open a model file…</source>
   <translation type="vanished">打开模型文件…</translation>
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
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>caffe: BGR minus mean</source>
   <translation>caffe：BGR 减均值</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>none needed ✓</source>
   <translation>无需修复 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>none: 0–255 as they are</source>
   <translation>none：0–255 原样</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>tf: −1 to 1</source>
   <translation>tf：−1 到 1</translation>
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
   <source>torch: mean and deviation</source>
   <translation>torch：均值和标准差</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>unit: 0 to 1</source>
   <translation>unit：0 到 1</translation>
  </message>
  <message>
   <location filename="../../gui/pages/model.py" />
   <source>up to {0}, which puts out {1}</source>
   <translation>到 {0} 为止，输出 {1}</translation>
  </message>
 </context>
 <context>
  <name>ModelSeesDialog</name>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>Reading what the model sees</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>grey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>{0} × {1} pixels, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>{0}: a usual size, as no model is open yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/model_sees.py" />
   <source>{0}: so they enter the model in training, evaluation and export.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MoreDataView</name>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>As many as now ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Before you collect more: Graft fits heads to growing shares of what you have and extends the curve to twice and four times as much. It takes a minute or so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Checked: from half of the data, {0} to {1} would have been foretold for {2}; {3} was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Classes that gained most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Fit heads to growing shares of the training data and see what more would bring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Forecast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Four times as many ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>How many of this class were recognised, with all samples and half</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Measure again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Measuring what more data would bring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Twice as many ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>What the curve says, and the range that it lies in 95 times of 100</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>Would more data help?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_more_data.py" />
   <source>{0} with half</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>Nearest training samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>Show which of the training samples are most like this one to the model. The first time it looks at all of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/neighbor_strip.py" />
   <source>{0}: {1}, {2} alike to the model</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Number</name>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>A number, {0} {1:g} and at most {2:g}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>more than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/fields.py" />
   <source>“{0}” was not taken over. {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ParityTable</name>
  <message>
   <location filename="../../gui/widgets/parity_table.py" />
   <source>Exported files and how they compare with the run</source>
   <translation type="unfinished" />
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
   <translation>从不</translation>
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
   <source>Its usual rate is {0:g}.</source>
   <translation>常用学习率为 {0:g}。</translation>
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
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
 </context>
 <context>
  <name>PictureView</name>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Class: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Group: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Labels: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Left out: not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Previous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Reading {0}</source>
   <translation>正在读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Split: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>The next one (right arrow)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>The one before (left arrow)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>This file cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>Turned upright, as the camera noted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>What the model sees</source>
   <translation>模型看到的样子</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0:,} of {1:,}</source>
   <translation>{1:,} 个中 {0:,} 个</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0} × {1} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/picture_view.py" />
   <source>{0}; no model yet</source>
   <translation type="unfinished" />
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
   <source>{0:.0f} % × {1:.0f} % of each is used.</source>
   <translation>使用每张图片的 {0:.0f} % × {1:.0f} %。</translation>
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
   <source>Do not use what is selected; the files stay as they are (X)</source>
   <translation>不使用所选样本，文件保持原样（X）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Double click opens one. Select some to leave out, move or relabel.</source>
   <translation>双击可打开。选中后可以排除、移动或改标签。</translation>
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
   <translation>测试</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>The class of {0}:</source>
   <translation>{0} 的类别：</translation>
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
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Use what is selected again (X)</source>
   <translation>重新使用所选样本（X）</translation>
  </message>
  <message>
   <location filename="../../gui/pages/data_pictures.py" />
   <source>Validation</source>
   <translation>验证</translation>
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
   <translation>验证</translation>
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
  <name>PredictionDetail</name>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>Show which parts of the picture the answer rests on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>There is no picture to show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>Why?</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/predictions.py" />
   <source>Samples and what the model answers</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>0–255 as they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>BGR minus mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Caffe: VGG, ResNet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>EfficientNet, ConvNeXt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Graft cannot tell: {0}. A wrong answer costs accuracy; ask whoever trained it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>How were pictures prepared when {0} was trained?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>ImageNet's: DenseNet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Mean and deviation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>MobileNet, Xception</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>Mode “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>divided by 255</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/preprocessing_bar.py" />
   <source>−1–1</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProgressCard</name>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>1 phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>&lt;b&gt;{0}&lt;/b&gt; on validation, best at epoch {1} ★</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>A new run with the settings as they are now, that begins with the best weights of this one (Ctrl+Alt+Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Best at epoch {0} ★: {1} on validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Cancel…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Discard…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Done: {0} in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>End the run with what is saved; it can be resumed later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>End the run; asks first what becomes of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Ending the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Epoch {0} of {1} · {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Epoch {0} · {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Frozen layers: computed once in {0}, {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Frozen layers: found from an earlier run, {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on from the last epoch that was saved (Ctrl+Alt+R)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on where this run ended, with its own settings (Ctrl+Shift+Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Go on with the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Hold the run after this batch; nothing is lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>It leaves at the end of the step it is in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>It was saved after epoch {0} and can go on from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Mean of the best validation scores ± their standard deviation, and the lowest to the highest. The best run is shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>No epoch of it was saved. Your settings are as they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Not ready yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Paused before the first epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Paused in epoch {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Preparing the first step, usually 15 s. Nothing is stuck.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Preparing the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Progress of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Ready to train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Run {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Run {0} of {1}: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Run {0} · </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>See the mistakes →</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Start again from the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Stop here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Stopped after {0}, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Stopping after the first epoch has begun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Stopping after this run, in epoch {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Stopping in epoch {0}, keeping the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Test the run's best epoch and show what it got wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>The run ended without a result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>The run waits for you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Train {0} more epochs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>about {0} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>about {0} left in this phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>fold {0}, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>seed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>{0} has no result yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>{0} phases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>{0} to train on, {1}, at most {2}. Ctrl+Enter starts.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Projects</name>
  <message>
   <location filename="../../gui/projects.py" />
   <source>A run is training: stop it first, or wait until it has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Choose the data…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Choose the model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Do not save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Going back to the last work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Graft projects (*{0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Keeping what is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>No longer where it was: {0}. The rest is as you left it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>No longer where they were: {0}. The rest is as you left it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Open a project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Opening {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Putting the last work aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Save the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Save the project?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Saving the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>Where is it now?</source>
   <translation>现在在哪里？</translation>
  </message>
  <message>
   <location filename="../../gui/projects.py" />
   <source>{0} has changes that are not saved.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QObject</name>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/command_palette.py" />
   <source>not possible now</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QWidget</name>
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>1 epoch</source>
   <translation type="unfinished" />
  </message>
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
  <message>
   <location filename="../../gui/widgets/progress_card.py" />
   <source>{0:,} epochs</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Drag the line to choose another rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Find a learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Getting ready to try rates from tiny to large…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Leave off; nothing is changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Look for the rate once more, with the settings as they are now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>One batch with each rate, on a copy: the weights stay as they are. It ends by itself where the loss shoots up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Phase {0} now has a rate of {1:g}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Put the finder away; the curves come back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>The phase whose rate is looked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>The rate at the line: drag the line, or type one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Use this rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Write it into the phase; Undo takes it back</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RatePlot</name>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>Loss against the learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_finder.py" />
   <source>loss</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RatePreview</name>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>1 epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>Learning rate over the phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>The learning rate: {0:.3g} at first, {1:.3g} at most, {2:.3g} at last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>When it drops depends on the validation loss.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>highest {0:.3g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/rate_curve.py" />
   <source>{0} epochs</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecipeSession</name>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>The recipe is that of run {0} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>The recipe of run {0} is taken over: train again, or change it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/recipe_session.py" />
   <source>the recipe of run {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RegionCanvas</name>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>An example picture; drag to draw the part that is used</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RegionDialog</name>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Bottom</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Drag on the picture. Every picture is cut so, in training, evaluation and export: for a scale bar, a frame, a fixed camera.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Part of every picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Reading a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Right</source>
   <translation>正确</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Use all of every picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Use this part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Where the used part ends, as a share of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/region_editor.py" />
   <source>Whole picture</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReliabilityPlot</name>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>Answers in bins by their probability. Below the dashed line the model is too sure, above it not sure enough. The bars are 95 % ranges.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>Reliability diagram</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>as trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>probability given, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>right, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>with the temperature</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Remarks</name>
  <message>
   <location filename="../../gui/widgets/remarks.py" />
   <source>Show or hide the sentences; they can be selected and copied</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Decide nothing about what is selected; Ctrl+Z takes back the last step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Decided: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Decisions belong to the data: open what this run was trained on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Fine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>It really is (several numbers apart by a space):</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>It really is:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>L: label wrong · X: leave out · F: fine · arrows go on · Enter opens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Label wrong…</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>The data of this run is not open, so nothing can be decided about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>Write the data with all decisions into a new folder; yours is not touched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/review_pane.py" />
   <source>{0} decided, for the next training</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReviewTexts</name>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>1 label that is probably wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>1 pair that looks alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>For the label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Looks like</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>No label looks wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>No label that is probably wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>No two look alike.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Others say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>The {0:,} most suspect labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>called {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>not {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>without {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0:,} labels that are probably wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0:,} pairs that look alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0} missing?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/review_texts.py" />
   <source>{0} not there?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RobustnessCard</name>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Disturb and measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Disturbing samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Does it hold when samples are worse?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Make up to 200 samples worse in several ways, at four strengths each, and count how many answers are still right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Measure again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Noise and other loudness than in training, at rising strength.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Noise, blur, brightness, contrast, JPEG, rotation and size, at rising strength: what the model was not trained for shows here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Numbers that are a little off, at rising strength.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>as it is</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>Rows and what the model says of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>Truth</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunSession</name>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>A run that is training cannot be deleted: stop it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Bringing runs back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Evaluating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Judging samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Keeping the notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Moving runs to the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Reading the runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/run_session.py" />
   <source>Reading the scores</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunsDrawer</name>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Click a heading to sort the runs by it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Go on with this run from its last saved epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Open the folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Show or hide the runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>Show this run's files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>best: run {0}, {1} validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>none yet: each training becomes one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>showing {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/runs_drawer.py" />
   <source>{0} are compared</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunsModel</name>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>1 run</source>
   <translation>1 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Curve</source>
   <translation>曲线</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Run</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>Validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>What differs</source>
   <translation>不同之处</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>When</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>interrupted</source>
   <translation>已中断</translation>
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
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>yesterday</source>
   <translation>昨天</translation>
  </message>
  <message>
   <location filename="../../gui/models/runs.py" />
   <source>{0} runs</source>
   <translation>{0} 次运行</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Decided: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Do not train on it any more (X). The file stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Fine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Go to the other one of the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Label wrong…</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Reading {0}</source>
   <translation>正在读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Say what it really is (L). The file stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Show it in large (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Show what in it made the model answer so (W)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Show what it looks like</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>This file cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sample_detail.py" />
   <source>Why?</source>
   <translation type="unfinished" />
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
   <translation>正在读取运行的划分</translation>
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
   <translation>测试</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Test, or validation</source>
   <translation>测试集或验证集</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/evaluate_scores.py" />
   <source>Validation</source>
   <translation>验证</translation>
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
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ScoreTexts</name>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>1 run: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Accuracy: how many answers are right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Label accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>Label accuracy: how many of all single labels are right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>R²: how much of the differences is explained; 1 is perfect, 0 is no better than always naming the mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>recordings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} folds</source>
   <translation>{0} 折</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} label accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} runs</source>
   <translation>{0} 次运行</translation>
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0} seeds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/score_texts.py" />
   <source>{0}: {1} ({2} to {3})</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Session</name>
  <message>
   <location filename="../../gui/session.py" />
   <source>A model and data are missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>A source model is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Data is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Drop a folder of pictures, one subfolder for each class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Drop a model file here, or choose a built-in one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Finding a learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Looking for devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Looking for what is worth unfreezing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Pictures without a folder were dropped: to train, drop a folder with one subfolder for each class; to have pictures classified, train first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Say which preprocessing this model was trained with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Starting Keras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>The model's preprocessing is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>There is no file or folder {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Train first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>Unpacking the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>change of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} can say how a model is built but holds no weights: drop it together with the .h5 file of its weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} is neither a model nor pictures: drop a .keras or .h5 file, or a folder of pictures with one subfolder for each class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} models were dropped; the first one is opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/session.py" />
   <source>{0} was left aside: it is neither a model nor pictures.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Gentle</source>
   <translation>轻度</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>How many samples make one step. Smaller needs less memory; automatic tries out what fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>How training samples are varied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Kept: so many varied views of each sample are made once, and epochs take turns with them, so that the frozen layers are computed only once. Always new: the frozen layers run again in every epoch, which takes long on a processor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Measured</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Strong</source>
   <translation>强</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>Varied views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/train_shared.py" />
   <source>{0} kept</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SingleStage</name>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>Picture to be sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>This file cannot be read as a picture.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SizeCard</name>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Evaluate and export that run instead of this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Get weights ({0} MB) and use as source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Go on with this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Looking for smaller models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Looking for smaller models…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Opens it as the source of the next run; this run stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>This is the run that is being exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Tick this format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Ticks it among the formats above; nothing is written yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_card.py" />
   <source>Use as source</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SizePlot</name>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>smaller built-in models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>this run's files</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SizeTable</name>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>Sizes and scores</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SizeTexts</name>
  <message>
   <location filename="../../gui/size_texts.py" />
   <source>Run {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/size_texts.py" />
   <source>This run</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Add a class, or several: cat, dog</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Backspace takes back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Backspace takes the last one back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Enter accepts the proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Have the open model look at all pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>How many pictures are sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>How many pictures the model has looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Listing pictures…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Name of a new class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Name the classes first; each gets a key from 1 to 9.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Propose again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Propose classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Space skips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>Type a name and press Enter; several names with commas between them (Ctrl+N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>With a model open, classes are proposed and look-alikes grouped: close this, open one under Model and come back. What is sorted is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>first letters too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0:,} of {1:,} sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} can propose classes and group look-alikes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} has grouped look-alikes. Sort a picture into each of two classes and it proposes classes too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} looks at the pictures; go on sorting meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_panel.py" />
   <source>{0} proposes classes and learns from what you sort.</source>
   <translation type="unfinished" />
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
   <translation>正在保存分类结果</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Listing pictures</source>
   <translation>正在列出图片</translation>
  </message>
  <message>
   <location filename="../../gui/models/sorting_work.py" />
   <source>Looking at pictures</source>
   <translation>正在查看图片</translation>
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
   <translation>正在测量录音</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>Playing needs the media part of Graft: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>This recording cannot be played: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_player.py" />
   <source>This system cannot play sound: {0}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SoundView</name>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Hear this recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Play the recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Reading a recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Reading the recording…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Silence fills it up to {0:g} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>Stop playing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>The model hears all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>The model hears the first {0:g} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>The model hears {0:g} s from the middle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sound_view.py" />
   <source>{0:.3g} s at {1:,} Hz.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SourceCard</name>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Answered most differently</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare on this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Compare with the source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Comparing with the source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Does the base still know its old task?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Drop a model file here (.keras, .h5), or choose a built-in one.</source>
   <translation>把模型文件拖到这里（.keras、.h5），或选择内置模型。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Get the source's classifier ({0:,} MB) and compare</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Open another model file or a built-in model</source>
   <translation>打开另一个模型文件或内置模型</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>Open it; nothing trains yet</source>
   <translation type="unfinished" />
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
   <location filename="../../gui/pages/trust_cards.py" />
   <source>Put the source's own head behind the trained base and behind the untouched one, and see how far their answers differ</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>no repairs ✓</source>
   <translation>无需修复 ✓</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>own weights</source>
   <translation>自带权重</translation>
  </message>
  <message>
   <location filename="../../gui/pages/source_card.py" />
   <source>preprocessing {0}</source>
   <translation>预处理 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trust_cards.py" />
   <source>was {0} {1}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Comparing source models on your data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Fit a simple head to the features of each model whose weights are on this machine, and see how much of your data it gets right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>No weights are on this machine yet: get some first, then compare.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Open your data first: then models can be compared on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/source_comparison.py" />
   <source>Your data is rows of numbers, and these models take pictures.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SourceEdits</name>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the augmentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the phases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of the training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>change of what trains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>choice of the optimizer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>colour input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>cut at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>grey input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>input size {0}×{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>name of a phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>new weights from {0} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>new weights of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>number of epochs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>rate of some layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>removal from {0} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_edits.py" />
   <source>schedule of the rate</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Changing {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Opening {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>Reading {0}</source>
   <translation>正在读取 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>input as it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>new weights of {0} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>removal of the cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>return to the source as it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>you chose it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/source_session.py" />
   <source>{0} when the run has ended</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation>归在一起</translation>
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
   <translation>测试</translation>
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
   <translation>正在试用规则</translation>
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
   <translation>验证</translation>
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
   <source>, {0} of {1} GB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Clear the cache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Ending the run…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Free {0} of disk space?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>GPU {0} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Keep it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Kept so that the next run starts sooner: {0} of pictures as they were read, {1} of what frozen layers computed. Click to clear it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Memory in use on this machine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Stop this; everything stays as it was before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>The run waits for you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>What training uses; its process holds {0} GB of memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>Your pictures and runs are not touched. The next run reads the pictures again and computes the frozen layers again. What a run uses now stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>cache {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>memory {0} of {1} GB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/status.py" />
   <source>processor {0} %</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>about {0} left in this phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>after training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>drop a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>drop a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>ending…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>epoch {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs model and data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>needs preprocessing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>opening…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>paused · {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>preparing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>preprocessing?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>reading…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>run {0}</source>
   <translation>运行 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>stopping, keeps the best</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>waits for you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} MB</source>
   <translation>{0} MB</translation>
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} MB/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} h {1} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} min {1} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} of {1} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · RANDOM weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} files ✓</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} to decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/step_texts.py" />
   <source>{0} · {1} validation</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StrengthPlot</name>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>Score by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/trust_plots.py" />
   <source>right, %</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StrengthTable</name>
  <message>
   <location filename="../../gui/widgets/strength_table.py" />
   <source>Scores by kind and strength of the disturbance</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Strip</name>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>Next pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/sorting_stage.py" />
   <source>The next pictures: click one to sort it now</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Suggested</name>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>Get weights ({0}) and train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>No model yet. Graft suggests {0}: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>No model yet. These rows need one that takes {0} numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../gui/suggested.py" />
   <source>{0} MB</source>
   <translation>{0} MB</translation>
  </message>
 </context>
 <context>
  <name>Targets</name>
  <message>
   <location filename="../../gui/targets.py" />
   <source>Layer ▸ {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/targets.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../gui/targets.py" />
   <source>Run {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TaskSession</name>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Clearing the cache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Measuring the cache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Reading the catalog</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>Testing the devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/task_session.py" />
   <source>{0} MB were freed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ThresholdsView</name>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>50 %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>A higher one finds fewer, and is wrong about fewer of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Answers whose probability is lower count as “unsure”: they are set apart, for somebody to look at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Decisions at this threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Evaluate first: then thresholds can be chosen by what they do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Evaluation, prediction and exports of this run follow these thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>False alarms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>From which probability on is it “{0}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Highest F1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>How many decisions are right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Keep for this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Keeping the thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Kept: evaluation, prediction and exports of this run follow it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>No answer counts as unsure: {0} are right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>No answer is as sure as that: none would be given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Not kept yet: answers still follow what holds now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Numbers have no threshold. How they are off is on the left, under “Residuals”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Of those found, how many are it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Of those that are it, how many are found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Of those that are not it, how many are found all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Precision</source>
   <translation>精确率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Recall</source>
   <translation>召回率</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Show the thresholds that hold now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The harmonic mean of precision and recall</source>
   <translation>精确率和召回率的调和平均</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The model was trained on these samples and is surer of them than of others: evaluate “Validation” on the left and choose by that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The threshold at which precision and recall are best together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>The threshold that holds where none was chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>These are test samples: what is chosen by them makes the test score look too good. Evaluate “Validation” on the left and choose by that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>These scores are of an earlier Graft: evaluate again to see what thresholds do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Unsure below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>When is an answer unsure?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>Which label's threshold is shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>not {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>now {0}</source>
   <translation>改为 {0}</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_thresholds.py" />
   <source>{0} of the {1} are answered, {2} of these rightly (all answered: {3}).</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Thumbnails</name>
  <message>
   <location filename="../../gui/models/thumbnails.py" />
   <source>Reading pictures</source>
   <translation>正在读取图片</translation>
  </message>
 </context>
 <context>
  <name>TourDialog</name>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Back to the window (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Choose what to read about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Sections of the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Text of the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>The next section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/tour.py" />
   <source>Tour of Graft</source>
   <translation type="unfinished" />
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
   <source>Feature extraction</source>
   <translation>特征提取</translation>
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
   <source>Only the head learns; the base stays as it is. The quickest, and safe with little data.</source>
   <translation>只有头部学习，主干保持原样。最快，数据少时也稳妥。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/train_form.py" />
   <source>Phase {0}</source>
   <translation>阶段 {0}</translation>
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
   <source>Train on after the last phase, with more layers or another rate</source>
   <translation>在最后一个阶段之后继续训练，可用更多的层或另一个学习率</translation>
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
   <translation>数量</translation>
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
   <translation>保留部分</translation>
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
   <translation>精确率</translation>
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
   <source>Their output is kept and reused in every epoch: the same result, many times sooner. With augmentation, choose a number of kept views for it.</source>
   <translation>保留它们的输出，每轮重复使用：结果相同，速度快许多倍。使用数据增强时，请选择保留多少个变体。</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>Removing the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>Training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_session.py" />
   <source>{0:,} files are not in {1} either.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrainingWindow</name>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>A run is still training. {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Close while training?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Discard…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Its last saved epoch can be resumed later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Keep training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>No epoch of it is saved yet, so it would be lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Run {0} was interrupted {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Stop and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Stop here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>after epoch {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>after epoch {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>in its first epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/training_window.py" />
   <source>{0} more are in the list of runs.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrainsSummary</name>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source> in phase {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>1 layer with new random weights is frozen: it would never learn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>&lt;b&gt;Trains {0}&lt;/b&gt; of {1} parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>&lt;br&gt;Phase {0} trains only the head, like phase {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>BatchNormalization stays frozen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Changes apply to the next run.</source>
   <translation>修改将用于下一次运行。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Everything before {0} is computed once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Let them train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>Switch the layers with new random weights on in this phase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>The whole base is computed once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/trains_summary.py" />
   <source>{0} layers with new random weights are frozen: they would never learn.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrustTexts</name>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Added grain, as a share of white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Added noise, as a share of each column's own spread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Behind {0}'s own head the trained base gives {1} of {2:,} {3} the same of {4:,} classes as the untouched one (probably {5}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Blur</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>By how many percentage points probabilities are off, on average over ten bins. Even perfect ones are off by chance on few samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Calibration error, as trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How far points are smeared, as a share of the picture's width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How far the recording is above added noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How large everything is, around the picture's middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How much brighter or darker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How much louder or softer; what is too loud is clipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>How much more or less contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>It is {0} sure of them on average and was {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Its answers say {0} on average and {1} are right: as good as so few samples can tell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Its answers say {0} on average, and {1} are right: it is not sure enough.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Its answers say {0} on average, but {1} are right: it is too sure of itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>JPEG quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Loss, as trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Loudness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>On its own task it is right in {0} and was in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Rotation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Saved as JPEG at this quality; 100 is the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Size of things</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>The mean negative logarithm of the probability given to the truth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>The same, after the temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>The same, after the temperature; not one answer changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>Turned, every second picture the other way round</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>What hurts most is “{0}, {1}”, which leaves {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>What the numbers before the probabilities are divided by: above 1 makes the model less sure. Fitted on {0:,} {1} samples, measured on {2:,} {3} samples. On the right: temperatures that fit about as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>by chance {0:.1f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>class {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>test</source>
   <translation>测试集</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>validation</source>
   <translation>验证集</translation>
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>with the temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/trust_texts.py" />
   <source>{0} {1} on {2:,} undisturbed {3}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrustView</name>
  <message>
   <location filename="../../gui/pages/view_trust.py" />
   <source>Looking at what is known of the run</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TryView</name>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Answers below {0} are called unsure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose a table…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose pictures…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Choose recordings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copied to {0}: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copy into class folders…</source>
   <translation>复制到类别文件夹…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copy the files into a folder for each class, unsure ones into their own; the files themselves stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Copying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Drop a table with the same columns here: each row's answer appears, and can be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Drop pictures or a folder here, or paste one from the clipboard (Ctrl+V): what the run makes of each appears, and how long it takes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Drop recordings or a folder here: what the run makes of each appears.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Folder to judge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have any pictures judged by this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have any recordings judged by this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have everything in a folder judged by this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Have the rows of a table judged by this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>How far the judging is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Judge again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Judge the picture or the files on the clipboard (Ctrl+V)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Leave off; the answers that are shown stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>No answer is called unsure: a limit can be set under “Thresholds”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Not readable only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Pictures ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Pictures to judge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Recordings ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Recordings to judge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Rows to judge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Save as a table…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Save the answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Saving the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Tables ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Taking the picture from the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>The run's thresholds have changed since these answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>The run's thresholds have changed since these answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>The table is in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>There is nothing to judge on the clipboard: copy {0} first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Try it</source>
   <translation>试用</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Unsure only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Where the copies go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Which of them are listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>Write all answers into a CSV file, for a spreadsheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>a picture, picture files or a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>a table's file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>recordings or a folder of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:,} answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:,} not readable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:,} unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:.3g} ms a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:.3g} ms a recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_try.py" />
   <source>{0:.3g} ms a row</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>Mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>both ways</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>not at all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>sideways</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_values.py" />
   <source>upside down</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Keras's own address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Saving the weights address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>The files there have the names that Keras gives them, as in the folder .keras/models of a machine that has them, or lie in subfolders as at Keras's own address. The command line uses this address too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>Weights address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_address.py" />
   <source>{0} is set to {1} and goes before what is entered here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WeightsDialog</name>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A JSON or YAML file with the architecture, or a whole model file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A model is needed that they belong to, and none that Graft knows fits. Choose the file that describes it, often a JSON or YAML file from the same place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A model is needed that they belong to. None that was tried fits whole; this is how they fit by names and shapes:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>A model is needed that they belong to. These fit by names and shapes:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Architecture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Architectures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Architectures that the weights fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Choose an architecture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Choose an architecture file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Found none in the file, stay random</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Got their weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Have other shapes, stay random</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>How the weights fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>In the file, for no layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Most of this model would be random: it is probably the wrong one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Open as {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Try the open model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Use the layers of the model that is open now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Weights without an architecture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Yes, open it; layers of the file that are not used: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>Yes, open it; layers that keep random weights: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>all {0} layers; {1} in the file are left over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>complete: all {0} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>in part: {0} of {1} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_dialog.py" />
   <source>{0} holds weights only</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WeightsFetch</name>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Asking for the weights of {0}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Fetch from another address or folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Fetching the weights of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Fetching the weights of {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>If you get the file {0} by other means, choose it here, or put it into this folder: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>The weights of {0} could not be fetched: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Use a weights file that you have, or got by other means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Weights address…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/weights_fetch.py" />
   <source>Weights fetched</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>40 models that have learned from 1.2 million photographs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>A model you have</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>A small model and pictures of leaves, ready to train</source>
   <translation>一个小模型和一组树叶图片，可以直接训练</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>An archive or table…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Another built-in model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Begin with any of these. Nothing leaves this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Built-in models…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Choose a file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Choose a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Drop a Keras model file here: .keras, .h5 or .hdf5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Drop a Keras model file here: .keras, .h5 or .hdf5. Or take one of the 40 that come with Keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Drop a folder of pictures or recordings here, one subfolder for each class. No model? Graft suggests one.</source>
   <translation>把图片或录音文件夹拖到这里，每个类别一个子文件夹。没有模型？Graft 会建议一个。</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Five kinds of leaves and a small model that knows others: trains in seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>It brings what it has learned elsewhere; your classes are added to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Just looking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Only open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open a .zip or .tar, a .csv, .npz, or the files of MNIST or CIFAR</source>
   <translation>打开 .zip 或 .tar、.csv、.npz，或 MNIST、CIFAR 的文件</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open a Keras model file (Ctrl+O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open a folder with one subfolder for each class (Ctrl+Shift+O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open it and look around; nothing trains yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open the sample</source>
   <translation>打开示例</translation>
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Open {0} and start a run with it (Ctrl+Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Suggested: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Take the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Teach a model your own classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>The models that come with Keras, with their weights (Ctrl+B)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>These rows need a model that takes {0} numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>What the five steps are for, in two minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>Your pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/welcome.py" />
   <source>{0}: now a model</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WhyTexts</name>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>A layer halfway: textures and simple shapes, in fine places. They speak for other classes too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>An earlier layer: parts of things, in finer places. It says less about this class alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>Both ways point to the same places (agreement {0} of 1): the answer very likely rests on them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>Covered place by place, {0} places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>Grad-CAM at {0}, {1} places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>One of the first layers: edges and colours, whatever the class. It shows what the model notices, hardly why it answers so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>The two agree in part (agreement {0} of 1): believe what both show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>The two cannot be compared: one of them says the same of every place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>The two disagree (agreement {0} of 1): build on neither; look at another layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>What the last convolutions have found, just before the answer: whole things and large parts, in coarse places. Best for asking why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>What the model saw, {0}×{1} points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the bottom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the lower left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the lower right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the upper left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>at the upper right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>edges and colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>in the middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>nothing here speaks for {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>strongest {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>suggested</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>textures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/why_texts.py" />
   <source>without the strongest place {0} falls from {1} to {2}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WhyView</name>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>A picture to explain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>A recording to explain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Any layer…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Check by covering places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Choose a picture…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Choose a recording…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Colour the places that speak for the class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Cover the picture place by place and see where the answer falls: slower, and independent of Grad-CAM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Covering place by place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Evaluate the run, or choose a file, to see what speaks for its answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Evidence by Grad-CAM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Evidence by covering places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Explain the answer to any file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Heat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Heat on the background, an edge or a mark means that the model has learned those instead: add samples of the class without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>How strongly the heat covers the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Looking for the evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Next mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>No layer of this model puts out maps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Opacity of the heat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Pictures ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Press “Show the evidence”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Previous mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Recordings ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Rows of numbers have no places that heat could show: this view is for pictures and recordings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Show the evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>The mistake before this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>The next mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>What raises</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>What speaks for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Which class's evidence is shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>Which layer Grad-CAM looks at: what it has learned to see.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>its answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>the last maps · suggested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/pages/view_why.py" />
   <source>{0:,} of {1:,}</source>
   <translation>{1:,} 个中 {0:,} 个</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Stop this; everything stays as it was before</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>accuracy, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>not measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>right labels, %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/size_plot.py" />
   <source>size</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Model</name>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Best validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../gui/widgets/size_table.py" />
   <source>On the disk</source>
   <translation type="unfinished" />
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
   <location filename="../../gui/widgets/comparison_table.py" />
   <source>Time</source>
   <translation>时间</translation>
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/strength_table.py" />
   <source>{0} are answered otherwise than undisturbed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_RowModel</name>
  <message>
   <location filename="../../gui/widgets/row_table.py" />
   <source>row {0:,}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Sheet</name>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Hold the mouse button to see them unchanged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../gui/widgets/augment_preview.py" />
   <source>Samples as training varies them</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_ToldRow</name>
  <message>
   <location filename="../../gui/widgets/activity_popup.py" />
   <source>Details…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>engine</name>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source> (alpha {0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source> (and {0} more findings)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/phase_graph.py" />
   <source> (output {0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/phase_graph.py" />
   <source> (place {0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source> ({0} a second: {1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source> ({0} less well)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source> A part of the model has no whole-number form and stays in float.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <location filename="../../engine/sources/applications.py" />
   <location filename="../../engine/sources/editing.py" />
   <source> Did you mean {0}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source> The spectrogram is worked out in float.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source> Your data pulls at “{0}” more than twice as hard as at any other: that block alone is worth a try.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source> after {0}{1}, which are kept: try again to go on from there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source> and a </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source> and grey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source> and on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source> and others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source> and {0} more</source>
   <translation>，另有 {0} 个</translation>
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source> in colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source> in this order: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source> of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source> of {0} of the {1} samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source> of {0}, drawn in proportion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/recipe.py" />
   <source>"auto", "CPU", or "GPU:0" and so on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>({0}{1} of the features' range)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>, about {0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>, and {0} in the file ({1}) {2} left over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>, and {0} is repeated in three channels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>, because {0} made one vector of all places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>, cut to what lies from {0} to {1} of the width and from {2} to {3} of the height,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>, each because</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>, or go on with `graft resume {0}`</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>, or sort them in Graft's window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>, some grey and some in colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>, then </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>, variation {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mix_types.py" />
   <source>, which may be chance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>, which there are weights for,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>. Please ensure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>1 file is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>1 layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>: to open them so, say `--architecture {0}{1}`; if they belong to another model, give its JSON, YAML or model file (`--architecture FILE`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>; a plane of ones carries what was subtracted from each channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>; and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>; they fit {0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>; they fit {0} {1}, {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>; weights unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>; {0} preprocessing is now inside the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>; {0} would keep random weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>A `dtype` that initializers no longer take was dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>A base's score is that of a linear head on its features: it may do better once it is trained.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>A class with fewer than {0} {1} cannot be tested: merge it with another or add {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A function of unusual size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A function that is not in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>A label smoothing of {0} was given, but the data has numbers: it is for classes and labels, so leave it at 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>A learning curve would begin at {0} {1} ({2} of each class) and could only grow to {3}: add {4} first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>A learning curve would begin at {0} {1} and could only grow to {2}: add {3} first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>A linear head on its features, cross-validated; a trained one may do better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>A linear head was fitted to the features of {0} {1}{2}, and judged by five-fold cross-validation; the test split was not looked at. It tells how much can be read off the features as they are, not what training the base too would make of them; where scores are close, speed and size may decide. ImageNet accuracy is beside it because it is often as good a guide.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>A linear model on {0} answered each sample without having been trained on it or its group ({1} folds); suspect is what it thinks improbable (confident learning). What is rare or hard looks suspect too: look before you decide.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>A mix of {0} was asked for: it goes from 0, the source's weights, to 1, the run's own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>A momentum of {0} was given, but {1} takes none: leave it at 0, or choose an optimizer that takes one ({2}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A number of unusual size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A number that Windows may have changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>A processor has time to look at {0} {1} once, not at varied ones too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>A row of a table was expected, not a whole file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>A sample with several labels belongs into no one folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>A table with the chosen columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>A tenth of the head's: larger steps would spoil what the base already knows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>A tiny number that keeps a division by zero away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>A tiny number that keeps a division by zero away; larger makes careful steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>A validation share of {0} and a test share of {1} leave nothing to train on: their sum must be below 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>A value that cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>A weight was given for {0}, but the classes are {1}: name one of these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>About the data: {0}{1} The data page and `graft scan` tell all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>Activations that were program code were read, not run: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>Activations that were stored as functions got their names: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam by the largest recent gradient: steady where gradients are rare.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam that looks ahead along its momentum.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam whose steps are in proportion to each layer's weights: for large batches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Adam whose weights shrink a little with each step, against overfitting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>AdamW that needs no schedule: what is validated and kept is the mean of its steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0} of them for {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0} or merge these classes with others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0} to the smaller classes or weigh the classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Add {0} to the table to use {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Add {0}, or merge or leave out {1} in the table of classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Add {0}s to these folders or remove them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <location filename="../../engine/suggest.py" />
   <source>All layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>All layers learn together from the first step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/linear_probe.py" />
   <source>All samples belong to one group, which no fold may tear apart: this needs two groups at least.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>All samples have one class, so no other could be right: add samples of others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>All training samples weigh 0, so nothing would be learned: give some more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>All {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>All {0} {1} of {2} have the same number: nothing can be learned from that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>An exponential fall of the learning rate cannot end at 0: choose a small share like 0.01, or the schedule cosine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>Another Graft is fetching {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>Answering at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>Answering each sample by models that have not seen it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>Answers below {0} were to be called unsure, but this model answers with {1}, not with one class: leave the limit out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>Answers below {0} were to be called unsure: give a probability from 0 to below 1, such as 0.7 for 70 %.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>Anything from {0} to {1} explains the validation answers about as well as {2}, 1 (no change) included.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Arguments that cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <source>Asked to unfreeze the last {0} layers, but {1} has {2} layers with weights (BatchNormalization not counted): choose 0 to {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mix_types.py" />
   <source>At {0}, {1} on disturbed {2} is {3} rather than {4}{5}; on undisturbed ones it is {6} rather than {7}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>Augmentation was asked for, but the data is a table of numbers: it is for pictures and recordings, so train without (`--augment none`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>Calibrated on {0} training {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>Calls of {0}{1} were numbered from 0, as Keras counts them today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Check how it is written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Check the permissions.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>Choose a shorter length.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>Chosen layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>Class weights were asked for, but the data has numbers: they are for classes and labels, so leave them out, or weigh samples by a column of the table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Classes are numbered in natural order (… {0} …); tools that sort them as text have … {1} …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <source>Classes that are gone or came from other packages: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Compared with the run on {0} samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/look_alikes.py" />
   <source>Comparing pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>Computing the features of the</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>Computing the frozen layers in {0} is not faster on this machine ({1} samples a second, {2} in float32): choose float32, which is more exact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>Computing the frozen layers once for the {0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Convert to JPEG or PNG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>Converting to ONNX</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <location filename="../../engine/sources/weights.py" />
   <source>Convolution kernels, which Theano turned by 180 degrees, were turned back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Copy again from the source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>Copying pictures</source>
   <translation>正在复制图片</translation>
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>Covering places</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Divide by the gradients' deviation rather than their size: steadier, slower.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Divides steps by the recent size of each weight's gradient.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>Each of the {0} is varied in {1} kept {2}, with which the epochs take turns; the frozen layers run once for each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>Enlarging adds work and no detail: an input size of {0}×{1}{2} is faster; it can be set once the model is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>Estimated numbers have no class to sort by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>Every validation answer is right, so a temperature cannot be told: it stays 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>Everything in {0} is left out: {1} {2}. Take some back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Exported without samples whose answers are known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>Fetching {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Fewer than {0} {1}: {2} cannot be tested.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Fewer than {0} {1}: {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Fill in what is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Finding the architecture of the weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>Finding the main directions of the features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Finds the size of its steps from recent ones; a rate of 1 is as it was published.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Fine-tuning gains little in each round; these usually suffice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>Fitting heads to growing shares of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>Fitting the head to the source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/splits.py" />
   <source>Fold {0} of {1} was asked for: folds count from 0 to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Folders beside train, validation and test are not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/splits.py" />
   <source>Folds were asked for, and the data has a validation split of its own: use that without folds, or put its samples with those for training.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>For wide and sparse models: can make weights exactly zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>From {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>Full int8 is calibrated on training {0}, and none of them is where it was: bring the data back, or choose tflite-dynamic, which needs none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>Graft opens whole Keras models (.h5, .hdf5 or .keras)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/parity.py" />
   <source>Graft's own reader</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>Grouping by a pattern needs one: a regular expression that finds the group in a file's path, such as patient(\d+).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>Grouping look-alikes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>HDF5 for tf.keras 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How fast the running mean of squared gradients becomes slower.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How much of the steps before goes on, for matrices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How slowly the running mean of {0} follows: nearer to 1 is slower and smoother.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>How the rate falls with the gradients so far; 0 keeps it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>Huber loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>In training the {0} are varied gently, in {1} views each that the frozen layers see once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Initializers that Keras does not have ({0}) were replaced by the layers' own; all weights come from the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>It has a value that is missing or infinite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is a picture among recordings: leave it out, or use a data set of pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>It is a picture in {0}, which Graft does not read: convert it to JPEG or PNG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is a recording among pictures: leave it out, or use a data set of recordings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>It is no regular file, or a link that leads nowhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is not a picture in JPEG, PNG, BMP, GIF, WebP or TIFF, or its beginning is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>It is not a picture in {0}, or its beginning is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>It is not a recording in WAV, FLAC, Ogg, MP3 or AIFF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>It is not a recording in {0}, or its beginning is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>It was fitted on {0} validation samples only; {1} or more would tell it better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>It was not validated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Its layers are named as in Keras before 2.2.5, whose {0} normalised with epsilon {1}, which was restored; until 2.2.2 it did not pad before its first pooling, so outputs may differ a little from what it gave there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>Its name is not valid Unicode: rename it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>JPEG, PNG, BMP, GIF, WebP or TIFF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>JPEG, PNG, BMP, GIF, WebP or TIFF files, or folders of such</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>Judging label {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Keep each in its right class and leave out the other copies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Keep look-alikes together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Keep look-alikes together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Keep together</source>
   <translation>归在一起</translation>
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Keep what belongs together on one side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>Keras 3:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>Keras cannot open {0} as a whole model ({1}): choose an unchanged .keras or .h5 file that holds architecture and weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/keras_files.py" />
   <source>Keras cannot read this model back from {0} ({1}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/keras_files.py" />
   <source>Keras cannot write this model as {0} ({1}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>Keras fit</source>
   <translation>Keras fit</translation>
  </message>
  <message>
   <location filename="../../engine/data/named.py" />
   <source>Keras has no data set {0}: choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/named.py" />
   <source>Keras's data set {0} holds texts, and Graft learns from pictures, recordings and numbers: choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/named.py" />
   <source>Keras's data set {0} is not on this machine and could not be fetched ({1}): connect to the network, or put its file {2} into {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Keywords that no longer matter were dropped or renamed: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>L2 of the base {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Large, because there is much data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>Last block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>Last half</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>Last layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/strategies.py" />
   <source>Last {0} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/layer_sizes.py" />
   <source>Layer {0} ({1}) has {2}={3}, where {4} is expected: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>Layer {0} ({1}) of {2} gives {3} numbers for one sample; Graft works with up to {4}: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>Layer {0} of {1} asks for {2} weights, but the largest array in the file has {3}: its configuration does not belong to its weights, or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Layers of the file not used: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>Layers with new random weights stay frozen and never learn: {0}{1}; let them train (`--unfreeze {2}`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>Laying out neighbours (t-SNE)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>Learning from what is sorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/wording.py" />
   <source>Leave out</source>
   <translation>排除</translation>
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Leave out all copies but one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Leave out all {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Leave out those in train.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what has no sound in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what is no plain picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what shows nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out what was not meant to be a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <location filename="../../engine/health/copies.py" />
   <location filename="../../engine/health/files.py" />
   <source>Leave out {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Leave out, or record again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Let the rate also fall with the number of steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>Listing files in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>LiteRT cannot hold this model, because it has no operation for {0}: choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT float16</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT float32</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT int8</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>LiteRT int8 weights</source>
   <translation>LiteRT int8 权重</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/converter.py" />
   <source>LiteRT's converter broke down on this model (its process ended with {0}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>LiteRT's converter cannot take this model ({0}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>LiteRT, on phones, small devices and in Python:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Look ahead along the momentum before each step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Look at them: one of the classes may be wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Look at {0}, and leave out what is no real picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/checking.py" />
   <source>Look-alikes were not searched for: {0} pictures are more than the {1} that Graft compares with each other.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/relocation.py" />
   <source>Looking for the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>Make smaller copies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Makes the first steps smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Makes the head rely on many features, not on those of single {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Measured on the validation split.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>Measuring how hard the data pulls at each block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>MixUp and CutMix mix anew in every epoch, so the frozen layers run each time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>Mixed precision is not faster on this processor (a small network in {0} runs at {1} times the speed of float32): choose float32, which is more exact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>Mixed precision saves memory on this graphics card, but no time (it is older than NVIDIA's compute capability 7.0): choose float32, which is more exact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>Module paths of the Keras that wrote the file were replaced by today's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data is worth it: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data may help, though perhaps hardly: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data of the same kind has hardly anything left to gain: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>More data of the same kind will hardly help: {0}. Look at the labels, at another source model, or at training more of the base instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>More defaults than arguments.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <location filename="../../engine/map_layers.py" />
   <source>More than one layer is named {0}: give its path, one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Move each group to one split, or leave out what is not in its last one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Move what belongs to the data into the train folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Move {0} into the {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>Move {0} to train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Name the folders alike, add these classes to train, or leave them out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>Names of Keras 1 (nb_filter, border_mode, W_regularizer, …) were translated to today's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>Names such as {0} suggest {1} series, each of the same thing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>Names tell {0} speakers or the like that several classes have in common. To be tested on new ones, keep each together by a pattern.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Needs little memory, and its steps are in proportion to each layer's weights. Unlike in Keras the learning rate is taken as it is (`relative_step` is off).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Nested too deep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Never let steps grow again once gradients were large (arXiv 1904.09237).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>New random weights in {0} layers {1}, which forget what they had learned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>New random weights in {0}, which forgets what it learned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>No GPU was found: training uses the processor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>No built-in source model has its ImageNet weights on this machine: get some first (opening a built-in model fetches them), or name the sources to be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>No class has {0} samples here: the figures of single classes may be chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>No class is called {0}, which was to be left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>No column of {0} ({1}) names files in {2}: choose the column of file names, or put the table beside its files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>No export format was named: choose from {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/map_layers.py" />
   <source>No layer of this model puts out maps of the picture, so Grad-CAM has nothing to look at: use occlusion (covering places), which needs none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>No layer of {0} can be unfrozen: its base has no weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>No layers are frozen from the input on, so there is nothing to compute once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mix_types.py" />
   <source>No mix holds better on disturbed {0} than the run itself without losing on undisturbed ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>No model is open that could propose classes: open one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>No picture is sorted yet: put at least one into a class first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>No sample is left to {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>No sample of {0} was scored: nothing is known of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>No seed was given: give at least one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/keras_files.py" />
   <source>No space left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/saved_model.py" />
   <location filename="../../engine/row_files.py" />
   <source>No space left on device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>No stored bytecode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>No {0} that can be read, so no class: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>None of the files that {0} names in {1} is in {2}: put the table beside its files, or choose another column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>None of the run's validation {0} is where it was: the exported files are compared with the run on made-up ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/relocation.py" />
   <source>None of the run's {0} samples is in {1} (the first: {2}): choose the folder that holds the data now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>None of the samples has an answer: there is nothing to sort.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>None of the ways to write ONNX that Graft knows comes nearer to what the run answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/usable.py" />
   <source>None of the {0} for {1} in {2} can be read{3}: replace them, or move others there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pixel_cache.py" />
   <source>None of the {0} pictures could be read ({1}: {2}): check that the data is where it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>None of the {0} source models could be tried; the first: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>None of the {0} training {1} could be read, and a mix needs them to fit a head to the source: check the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>None of the {0} {1} could be read ({2}): check the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>None of the {0} {1} could be read ({2}: {3}): check the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>None of the {0} {1} could be read ({2}: {3}): give {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <location filename="../../engine/source_behaviour.py" />
   <source>None of the {0} {1} could be read: check the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Not a function of the tensors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Not a list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Not exported yet, so nobody knows how it answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Not measured on this data: `graft rank-sources` compares built-in models.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Not one tensor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Nothing smaller than this run's {0} has been measured: export float16 or int8 to see how they answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>Nothing smaller that was measured scores as well as this run ({0}): {1} comes nearest, {2} instead of {3}, {4} {5}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>Nothing would be left after cutting at the input {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>Nothing would be left without {0}, which is the first layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>Nothing would be left without {0}, which is the whole model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/augmentation.py" />
   <source>Numbers cannot be shown as pictures: there is nothing to preview.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/formats.py" />
   <location filename="../../engine/exporting/parity.py" />
   <source>ONNX Runtime</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>ONNX Runtime cannot open what was written ({0}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>ONNX Runtime gets no numbers from it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>ONNX Runtime, from many languages:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <source>Of {0} pictures too few could be read to see how they differ: choose gentle or strong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>On {0} {1} a score is known to up to ±{2} points only: smaller differences may be chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>One of the three factors of the rounds; better left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>Only {0} sample{1} {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <location filename="../../engine/prediction.py" />
   <source>Opening the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>Opening the source model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>Operations on tensors ({0}), which .h5 confuses with layers, were told apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Other arguments than the function takes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Penalties that Keras does not have ({0}) were left out; they act in training only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>Pictures are resized: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>Pictures have 1 channel (grey) or 3 (RGB), and {0} were asked for: choose a source model that takes pictures of 1 or 3 channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>Pillow {0}, cykooz-resizer {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Plain steps against the gradient, usually with a momentum of 0.9: slower, and often the best in the end when fine-tuning.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Policies of number types were replaced by their names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Preprocessing {0} is for three channels, but {1} takes grey pictures: choose none, unit or tf before adapting it to colour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>Preprocessing {0} is for three channels, but {1} takes {2}: choose none, unit or tf.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>Program code was read, not run, and became Keras layers: {0}. Compare a known picture's answer if you can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Pulls weights to exactly zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Pulls weights towards zero by the gradient.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Pulls weights towards zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>Reading times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert.py" />
   <source>Reading training {0} to calibrate on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>Reading what leaves each block</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>Recordings are read by the soundfile library, which is not installed: `{0}` installs it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Rounds that make a step a rotation: more are exacter and slower.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>Row {0} has a value that is missing or no number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>Row {0} of {1} has the weight {2}: a number of 0 or more was expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>Row {0} of {1} has {2} cells, and the first row {3}: put texts that hold the delimiter into quotation marks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>Row {0}: {1} {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Rows of numbers are taken as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>R² {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>Sample rates differ: {0}. All are brought to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>Samples have {0} numbers each: the same number of them is needed everywhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>Saved in half precision ({0}), opened in float32: answers differ from those of half precision by its rounding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Small changes of {0} {1} teach what does not matter for the class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Small, so that {0} {1} still make many steps in an epoch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>So few epochs are not worth ending early.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>Some of the base's layers began anew in this run, so it must answer otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps in which the rate first rises.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps of a size of its own for each weight: a good first choice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps of one size by the direction alone: a third to a tenth of Adam's rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Steps of weights that have moved much become ever smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>Take the forecast with care: the same made from half of the {0} would have said {1} to {2} for {3}, and {4} was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes colour pictures: the kernel of {0} was divided among 3 channels, because a grey picture then keeps {1}its features {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes colour pictures: the kernel of {0} was repeated for 3 channels, which keeps the size of the weights but not the features of a grey picture {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes grey pictures: the 3 input channels of {0} were averaged, which keeps the size of the weights but not the features of a grey picture {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes grey pictures: the 3 input channels of {0} were summed, because a grey picture repeated in three channels gave {1}the same features {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>Takes {0} pictures already: nothing was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>Takes {0}×{1} pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/saved_model.py" />
   <source>TensorFlow cannot write this model as a SavedModel ({0}): choose keras or h5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/saved_model.py" />
   <source>TensorFlow frees the variables with what was loaded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>TensorFlow up to 2.15, whose Keras is tf.keras 2:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>TensorFlow, from Python and other languages:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The ImageNet classifier of {0} is not on this machine: fetch it with `--fetch` (about {1} MB with its base).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The ImageNet weights of {0} are not on this machine and could not be fetched: {1}. Get the file {2} by other means and put it at {3}, or choose a weights file that you have (`--weights FILE`), set another address ({4}), or use random weights (`--weights random`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>The activation layer inside {0} now stands after it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The activations take {0} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The answers of the run {0} could not be kept in its folder: check that you may write there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>The attribute {0} of {1} is no text: the file is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>The attribute {0} of {1} is not one text of up to {2}: the file is damaged, copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>The average keeps what was found and forgets where: small, and rarely wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The base's layer {0} is not in the source as it came, so the source's head no longer fits behind it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The batch size is {0}, not {1}: there are only that many training {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>The batch size is {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The best epoch was chosen by these samples, so the figures may be a little better than on new ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/enlarging.py" />
   <source>The bilinear enlarging of {0} was rebuilt as TensorFlow 1 did it; today's gives other values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>The class folders hold {0} folders such as {1}, perhaps one for each specimen or series.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>The class names of the run {0} cannot be read ({1}): use an unchanged run folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The class {} has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The class “{0}” has only {1}: the head alone, because more would learn them by heart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>The classes are told apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The classes {} have</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>The closure does not fit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>The column {0} of {1} holds no numbers: choose others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>The column {0} of {1} holds no weight above 0: choose a column of numbers that say how much each sample counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>The columns {0} of {1} hold neither 0 and 1 nor numbers throughout: choose one column of classes, or several of one of these kinds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/__init__.py" />
   <source>The configuration stored in {0} is not one that any version of Keras wrote ({1} in it): the file is damaged, copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>The configuration stored in {0} is not that of a Keras model ({1}): the file is damaged, copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The connections of the layer {0} are not those of any version of Keras: the file is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>The copy needs about {0} MB in {1}, but only {2} MB are free: free some space or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>The data has changed since the cross-validation in {0} began, so its folds would no longer fit together: start a new one in another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>The data has no samples in {0}: choose another split.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The data has {0} classes, and the task with two was chosen: leave classes out, merge them, or choose the task with one label of several classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>The data is rows of numbers, and the built-in source models take pictures: name the model files to be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>The decision rule of {0} does not fit it: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>The device {0} was chosen, but this machine trains on {1}: choose that, or `auto`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The disk of {0} is full, so {1}. Make room, then go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The estimates of {0} are no better than always giving the mean (R² is not above 0).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file could not be read: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>The file has {0} samples, so there is no number {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/data/folders.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The file is larger than a gigabyte: shrink the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/data/containers.py" />
   <location filename="../../engine/data/folders.py" />
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file is not there any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <location filename="../../engine/pictures.py" />
   <source>The file may not be read: change its permissions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The file's own model class {0} was opened as the plain model whose graph is stored; what its code adds is not in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>The focal loss was chosen, but the data has numbers: it is for classes and labels, so choose auto, mean_absolute or huber.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/mirror.py" />
   <source>The folder there holds the weights files by the names that Keras gives them, like the folder .keras/models of a machine that has them, or in subfolders as at https://storage.googleapis.com/tensorflow/keras-applications/.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The folder {0} already holds a run: choose another{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>The folder {0} cannot be opened ({1}): check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>The folder {0} cannot be read ({1}): check it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>The folder {0} holds a cross-validation of {1}: choose another folder, or give the same again to go on with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>The folder {0} holds no pictures or recordings: give {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>The folder {0} is empty: give {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The folder {0} is not empty: choose a new folder for the run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>The folder {0} may not be read: change its permissions or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The frozen layers give values that are no numbers: look for layers whose weights are no numbers, and check that the preprocessing is the source model's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The frozen layers give values that {0} cannot hold: compute and store their activations in float32.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The frozen layers run in every epoch, as the recipe says (`--no-cache`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/kept_features.py" />
   <source>The frozen layers' activations need {0} GB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>The gates of {0} got the old slope of `hard_sigmoid`: what feeds them was multiplied by 1.2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The graph in {0} has a loop: the layer {1} is fed by its own output, so the file is damaged, or not written by Keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The graph refers to calls {0} of the layer {1}, which is called {2}: the file is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>The graph was cut just before {0}: {1} of {2} layers {3} left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The graph's connections were rewritten to today's form.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>The head at 0 is the run's own, fitted to the source on the training samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>The head is new, so it may take the usual steps of this optimizer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The input's fixed batch size of {0} was opened to any number of pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The input's shape, which stood in the first layer, was given an input layer of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The installed Keras {0} builds {1} with {2} layers where Graft's table has {3}: give the architecture as JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>The labels are told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The largest class has {0} times as many {1} as the smallest: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The largest size of a layer's step before the rate is applied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reinitializing.py" />
   <source>The layer {0} ({1}) cannot be given new weights: Keras could not make it anew from its configuration ({2}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>The layer {0} has {1} outputs: choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The layer {0} has {1} weights, the file holds {2} for it: the file is damaged, or was changed after it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>The layer {0} stands at {1} places of the graph: choose another layer to cut at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The layers of {0} ask for {1} weights, but the file has {2}: its configuration does not belong to its weights, or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The least size that a layer's weights count with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>The list of layers that Keras wrote up to 2.2.2 was put into a Sequential model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>The loss does not fall at any rate, so none is suggested: look at the data and at the layers that train.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>The loss falls from a rate of {0} to {1}; the one in the middle learns quickly and keeps well below where the loss turns up again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/callbacks.py" />
   <source>The loss is no longer a number at epoch {0}, batch {1}: try a smaller learning rate, gradient clipping, or float32 where precision is mixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>The loss {0} was chosen, but the data has classes: it is for numbers, so choose auto or focal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The memory does not hold a batch of one: choose a smaller input size, freeze more layers, or train on the processor (`--device CPU`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The memory does not hold a batch of {0}: epoch {1} begins again in batches of {2}, {3} of which make one step, so the batch size stays {4} in effect.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The memory does not hold the frozen layers' activations for a single sample: choose a smaller input size, or compute on the processor (`--device CPU`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>The memory does not hold the frozen layers' activations for {0} samples at once: they are computed for {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/errors.py" />
   <source>The memory of this machine is used up: close other programs, or choose a smaller batch size or input size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/folding.py" />
   <source>The model ends in {0} ({1}), and a temperature can only be put into a Dense layer with softmax or sigmoid: take it out of the run's rule (`graft decide RUN --temperature 1`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>The model gives no numbers for {0} of {1} {2} (NaN or infinity), so they cannot be scored: its training ran away; train again with a lower learning rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/map_layers.py" />
   <source>The model has no layer {0} that puts out maps of the picture: choose one, such as {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>The model has {0} outputs; what all of them use, up to {1}, is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>The model holds layers that are not Keras's own ({0}), so an exported file would not open without Graft: choose a source model of stock layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>The model knows no class {0}: choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The model was trained on these samples, so the figures are better than they would be on new ones: judge by samples that it was not trained on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freezing.py" />
   <source>The model {0} has no layer named {1}.{2} `graft inspect` lists its layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The model {0} in {1} has several layers named {2}: the file is damaged, or not written by Keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The model {0} in {1} is fed by a layer {2} that it does not have: the file is damaged, or not written by Keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>The models in {0} call each other more than {1} times in all: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_notes.py" />
   <source>The note has {0} characters, but at most {1} are kept: shorten it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>The number of classes to name is {0}: it must be 1 or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>The numbers are estimated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The picture has {0} than the {1} million that Graft reads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The picture is cut off: copy it again from its source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>The picture is damaged and cannot be decoded ({0}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pasted.py" />
   <source>The picture on the clipboard is empty or not whole: copy it again, or drop its file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>The pictures are disturbed as they enter the model, at {0}×{1} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The places of weights in the archive were renamed to those that Keras reads today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>The preprocessing of {0} cannot be told ({1}): choose `--preprocessing` {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The rate of everything that is no matrix, as a share of the learning rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording has no sound in it: its length is 0 seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording holds values that are not numbers: write it again as 16-bit WAV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording is cut off: copy it again from where it came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording is damaged and cannot be decoded ({0}): copy it again, or convert it to WAV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>The recording says that it was made at {0} Hz, which cannot be: convert it to WAV at its true rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>The recordings are disturbed before their spectrograms are made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>The rows are disturbed by shares of each column's own deviation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>The rows of a table are no files that could be copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The rule has {0} thresholds: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>The run also trained a part of its base, on all of its samples, so that its own features would make few samples look too good: these are the source model's as they came. A base that is trained gains more from data than a head does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run cannot be kept in {0}, because you may not write in {1}: choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run did not train the base: it answers its old task as before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The run ended before its first epoch: start it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The run estimates numbers, so there are no probabilities to calibrate: this is for classes and labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The run estimates numbers: there are no probabilities that a rule could be for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The run finds several labels, each with a probability of its own, so no answer as a whole is unsure: set thresholds instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run folder {0} lies inside the data folder {1}, where Graft writes nothing: choose a folder elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run folder {0} {1}: give a folder that `graft train --run` made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The run has no test split, so what it does is measured on the samples that it was fitted on: a little too good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>The run has no {0} split: choose {1}, or give other data to score on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>The run has {0} {1} for training and validation, and a learning curve needs at least {2}: add more first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The run in {0} has ended ({1}): there is nothing to resume.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>The run in {0} has no model yet: train it until an epoch has ended (`graft resume {1}`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The run in {0} has no whole epoch yet to go on from: start it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run in {0} is being trained by another process: wait for it, or stop it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/leftovers.py" />
   <source>The run in {0} is being trained, so it was not removed: stop it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>The run needs about {0} MB in {1}, but only {2} MB are free: free some space or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run trained nothing of its base, which is {0} as it came, so there is nothing between them: train a run that unfreezes a part of the base.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>The run {0} cannot be started from: its source, head or classes are not those of this recipe; keep them as they were, or start from the source model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>The run {0} cannot be started from: {1}. Keep source, head and classes as they were in that run, or start from the source model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>The run {0} does not fit together: best.keras gives {1} figures, classes.txt names {2} classes; use an unchanged run folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>The run {0} has no best model to start from: finish it first (`graft resume {1}`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>The run {0} has no best.keras: its training has not ended: wait for it, or finish it with `graft resume {1}`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>The run {0} has no samples in {1}: choose another split.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>The run {0} has no validation split, which a temperature is fitted on: train with one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>The run {0} was not trained on pictures, so it cannot propose classes for pictures: choose a run that was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run's base had its input channels changed, so it does not see what its source saw: the comparison is for bases that take the same pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_notes.py" />
   <source>The run's folder {0} is not there any more, so its notes were not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run's layer {0} is not in its source {1}, so nothing can lie between them: put the source back as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run's model holds no base that could be compared with its source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run's model holds no base that could be mixed with its source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The run's temperature, {0}, was measured at its own weights; at another mix probabilities may be a little too sure or unsure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The run's {0} began with {1} weights, which bring no ImageNet classifier: the comparison is for sources with a head of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>The same {0} is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sample.py" />
   <source>The sample's pictures cannot be written into {0} ({1}): choose a folder that can be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>The seed {0} was given twice: the same run would be counted twice, so give each seed once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>The several axes of {0} were kept, which Keras's own reader would drop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The size of a matrix's step compared to Adam's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>The smallest that scores no less than this run is {0}: {1} instead of {2}, {3} {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/spectrograms.py" />
   <source>The sound settings keep what is above {0} Hz and below {1} Hz, which is nothing: choose a lower bound below the upper one, or a higher sample rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>The sound settings name no sample rate, so a model cannot be built for waveforms: choose one, such as 16000 Hz.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>The source began with random weights: it knows nothing that a mix could keep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source gives {0} and not one probability a class, so its answers cannot be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The source looks at the training {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The source model sees grey pictures of {0}×{1} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>The source model starts from random weights: there is nothing to keep, so all layers train.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>The source model {0} has changed since the run began: put the old file back, or start a new run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source sees the {0} at its own size, {1}×{2}; the run saw them at {3}×{4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source takes {0}, and the run's samples are {1}: they cannot be given to it as it came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/mixing.py" />
   <source>The source {0} is not what the run began with, so nothing can lie between them: put the source back as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The source's outputs do not add up to 1, so they are no class probabilities and cannot be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>The stored configuration nests models more than {0} deep: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>The stored model {0} names no {1}: the file is damaged, or not written by Keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>The sum of squared gradients to begin with: larger makes the first steps smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The table has {0} different numbers for {1} samples, which are no classes: choose the task that estimates a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>The table has {0} rows, so there is no row {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>The table says which samples belong together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>The table {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>The task `binary` was chosen, but the data has {0} classes ({1}): two are needed, so choose `single_label`, or leave out the others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>The task `{0}` was chosen, but the data says `{1}` ({2}): choose `auto`, or a table with other columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The temperature is {0}: it must be above 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>The test split was not looked at: it says what the chosen mix is worth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>The thresholds are {0}: each must lie between 0 and 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The trained base answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>The training once more, from the folder of data:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>The two main components of the features{0}; they hold {1} of the variance, so what lies together here may still differ otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>The untouched base answers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>The usual size: steady steps that fit into memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>The validation loss is no longer a number at epoch {0}: try a smaller learning rate, gradient clipping, or float32 where precision is mixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The weight {0} of shape {1} does not fit the stored {2} of shape {3}: the file is damaged, or was changed after it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The weights in {0} could not be read ({1}): the file is damaged, copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>The weights in {0} do not fit its own architecture ({1}): the file is damaged, or was changed after it was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The weights in {0} do not fit {1}: delete the file, so that it is fetched again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The weights in {0} do not fit {1}: {2}. Give a file saved from {3}, with or without a top, or open the file itself if it is a whole model, or choose random weights (`--weights random`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The weights in {0} fit none of the layers of {1}: give the architecture that they belong to (`--architecture FILE_OR_APPLICATION`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>The weights in {0} fit {1} {2}{3}: if that is meant, say so with `--accept-partial`, else give another architecture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>The weights {0} for {1} are neither imagenet, random nor a file that exists: check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <source>The {0} are varied anew in every epoch, so the frozen layers run each time; choose a number of kept views to compute them once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>The {0} need {1} GB in {2}, which has {3} GB left: free some space or choose a smaller input size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>The {0} samples come from {1} groups, and those of one group are alike: the ranges are too narrow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>The {0} split has no {1} of {2}: how well they are recognised cannot be told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>The {0} split holds classes that the train split lacks ({1}): folders must be named alike, so add them to train, rename them, or leave these classes out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} has more than {2} lists and objects: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} has {2}; Graft reads up to {3}: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} is nested more than {2} levels deep, as no Keras model is: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} is not readable JSON ({2}): the file is damaged, copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>The {0} stored in {1} is not that of a Keras model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>There are hardly any errors left in which a gain could show: hard cases would tell more than many.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>There are no pictures in {0}: choose a folder that holds some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>There are no {0} in {1}: choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>There are no {0} in {1}: give {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>There are {0} samples; a map takes at least {1}: choose more splits, or add samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>There are {0} samples; judging labels takes at least {1}: choose more splits, or add samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>There are {0} training {1}; advice on what to unfreeze needs at least {2}: add more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>There are {0} {1} for training and validation, and comparing source models needs at least {2}: add more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>There is no architecture file {0}: give a JSON, YAML or model file, or the name of a built-in application (`graft applications` lists them).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>There is no built-in application named {0}.{1} `graft applications` lists them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <location filename="../../engine/relocation.py" />
   <source>There is no file or folder {0}: check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <location filename="../../engine/storage.py" />
   <source>There is no file {0}: check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>There is no folder {0}: check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>There is no folder {0}: choose a folder of pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>There is no folder {0}: make it, or choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>There is no phase {0}: the recipe has {1}; choose one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>There is no run folder or model file {0}: check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>There is no {0}: it belongs to every run's folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_pass.py" />
   <source>This machine cannot compute the frozen layers in {0}: choose float32.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>This model cannot be written as ONNX ({0}): choose tflite, savedmodel or keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>This model takes rows of numbers, which have no places that heat could show: explanations are for pictures and recordings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>This run estimates numbers, which are not right or wrong as labels are: look at the samples with the largest errors instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>This run's {0} probably lies between {1} and {2}: smaller differences between runs may be chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>To answer {0} without looking would be right for {1} %: so few samples do not show that the model is better than that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>Too many values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>Training a small network on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>Training uses the processor, though there is a card ({0}): install TensorFlow's CUDA libraries with `pip install "graft-studio[gpu]"`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>Training uses the processor. TensorFlow cannot use your card ({0}) on Windows. Graft runs with it under WSL2: see the README.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>Trying a batch size of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>Trying batch sizes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>Trying learning rates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>Turns the steps of matrices (of Dense layers) into pure rotations; everything else, and the output layer, is trained by AdamW at the same rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/head.py" />
   <source>Unknown preprocessing {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>Unpacking {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Views of {0} {1} would take much room: new ones are made as needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/audio.py" />
   <source>WAV, FLAC, Ogg, MP3 or AIFF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>WAV, FLAC, Ogg, MP3 or AIFF files, or folders of such</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>Waiting to go on with {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>Weigh classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>Weights alone, for the same model built in Keras 3:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/mirror.py" />
   <source>Weights are fetched from Keras's address; {0}, set to an address (https://…) or a folder, names another. {1} The address set in the window is used too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>Weights {0} were asked for, but {1} is a model file with its own: leave `--weights` out, or use `--weights random`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>What leads to no output (an added loss or metric) was left out: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/explanation.py" />
   <source>What leaves {0} does not reach the answer: choose another layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>What was cut off the source stands behind the base as it came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>What was given together differs in kind (pictures, recordings or numbers; classes or numbers to be estimated): give data of one kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/formats.py" />
   <source>Where whole numbers throughout cost too many answers, tflite-dynamic is as small and, as a rule, far closer to the run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>Which column of {0} is to be learned cannot be told ({1}): choose it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>Which columns of {0} hold the labels cannot be told ({1}): choose them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>With fewer than {0} {1} in a class, one more layer would learn them by heart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>With {0} {1} a few rounds go a long way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>Without weights in the file, and so with random ones: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>Writing {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/precision.py" />
   <source>XLA cannot compile {0}{1}: training goes on without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>XLA {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>You have {0} {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Your classes do not differ enough in size to need it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>Your largest class is {0} times as large as the smallest: that one would hardly count.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>Your pictures are {0}{1}×{2}{3}; {4}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>`/` in {0} {1} ({2}) became `_`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>`Model` was renamed to today's `Functional`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>`groups` of 1, which {0} no longer takes, was dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>`hard_sigmoid` of {0} got its old slope of 0.2 (Keras 3 has 1/6).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: more than one layer is named {1}; give its path, one of {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: the layer {1} {2}. Take one of the edits back, or name a layer that is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>`{0}` cannot be done: {1} has no layer {2}.{3} `graft inspect` lists its layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>a BatchNormalization of mode {0}, which Keras no longer has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>a BatchNormalization over several axes, which Keras no longer has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>a Merge layer with mode {0}, which Keras no longer has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a RAR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <source>a RandomCrop, which crops differently today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a Zstandard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/enlarging.py" />
   <source>a bilinear UpSampling2D, whose meaning changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>a class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>a folder with one subfolder of pictures for each class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a header of it is too large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>a layer as the activation of a recurrent layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>a link of an unknown kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/litert_graph.py" />
   <source>a loop inside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>a missing picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>a place outside the archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>a placeholder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>a region of each picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>a row of numbers lies in a table or a container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>a step each batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>a step each {0} batches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>a table with the columns that the run was trained on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>a vector of {0} numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>a virtual dataset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>a whole number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/layer_sizes.py" />
   <source>a whole number from {0} to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>a whole number {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>a {0} folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>a {0} layer inside the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>a {0} with weights as Keras 1 stored them, gate by gate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>a {0}, which Keras has no more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>a {0}, which is for text or other programs and which Graft does not use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>absolute error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>add samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>add samples, or another split.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>all are moved to other splits, so move some back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>all arrays together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>all belong to one group, so group them otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>all layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>an encoding other than latin-1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>an input of shape {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>an operation of TensorFlow that Keras has no layer for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>another recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>answer {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>any device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>any number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>any size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are animated: only their first frames are used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are not pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are pictures in a format that Graft does not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are silent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are smaller than 32 pixels on a side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are stored rotated; Graft turns them upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>are too large to be read safely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>arithmetic inside the model ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>arrays of arrays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <location filename="../../engine/sound_model.py" />
   <source>at the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>augmentation {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>average {:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>base frozen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>batch {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>belongs to the classifier, whose place the new head takes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>bit fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/blocks.py" />
   <source>block {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>both {0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by names and shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by order and shapes, their names differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by the names of Keras before 2.2.5 and shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>by their places in the file and shapes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>choose at most {0} folds, add samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>chosen by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/data/split_table.py" />
   <location filename="../../engine/prediction.py" />
   <source>class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>class folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>class weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>class weights let all classes count alike; </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/data/tables.py" />
   <location filename="../../engine/evaluation.py" />
   <location filename="../../engine/sources/pairing.py" />
   <source>classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>classes are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>classes not weighed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>classes weighed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>column 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>column {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>computed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>constant rate</source>
   <translation>固定学习率</translation>
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>could not be read within {0} seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>cut at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>cut, from the {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>data and labels were expected in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>data of variable length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>data {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>decay {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>decoded pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>does not wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>dropout {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>each epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>each gradient up to {:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>epoch {0} is not saved yet; the epoch before it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/recovery.py" />
   <source>failed to allocate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>far more pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>fast without a GPU, and there are weights for small pictures like yours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>feature has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>feature {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>features have</source>
   <translation type="unfinished" />
  </message>
  <message>
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
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/run_settings.py" />
   <location filename="../../engine/source_behaviour.py" />
   <location filename="../../engine/sources/mirror.py" />
   <location filename="../../engine/sources/opening.py" />
   <source>file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>file is</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>files are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>float32 of shape (N, {0}): mono sound at {1} Hz, from −1 to 1, {2} s long. What is longer is cut, from the {3}; what is shorter is padded with zeros {4}. The spectrogram is made in the model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>float32 of shape (N, {0}): the numbers of each row{1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>float32 of shape (N, {0}, {1}, {2}): {3} pixels from 0 to 255. Do not rescale them; that is in the model. Pictures are turned upright (EXIF){4} and {5} (bilinear, smoothed when made smaller).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>focal loss, gamma {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <source>fold {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>fold {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>folder of its class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>folders of their classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>from run {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>from the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>from {0} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>from “{0}” on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>frozen layers each epoch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>frozen layers in {0}, kept in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>frozen layers once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/row_files.py" />
   <source>frozen layers' activations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>give {0}, or none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>gives it different numbers in {0} rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>gives it no label.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>gives it {0} labels ({1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradient tape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradient values up to {:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>gradients for a step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>gradients that is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradients unlimited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>gradients up to {:g}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>gradients, where AdamW is used,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>group lies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>groups lie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has a palette of at most 256 colours; it becomes RGB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has a suffix of another kind of picture (a PNG named .jpg). Graft reads it all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has a value that is no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has more than 8 bits for each grey value; it is brought to 8</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/guessing.py" />
   <source>has no number for it in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has several pages: only the first is used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has the colours of a printer (CMYK); it becomes RGB, a little off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>has transparent parts; they become white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have a palette of at most 256 colours; they become RGB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have a suffix of another kind of picture (a PNG named .jpg). Graft reads them all the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have more than 8 bits for each grey value; they are brought to 8</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have several pages: only the first ones are used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have the colours of a printer (CMYK); they become RGB, a little off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have transparent parts; they become white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>have values that are no numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>head l2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/run_settings.py" />
   <source>head only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>hidden dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>hidden normalization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>holds no run (recipe.json is missing)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>in all {0} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>in more than one class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>in {0} of {1} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is a picture in a format that Graft does not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is animated: only its first frame is used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/health/files.py" />
   <source>is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>is no longer there after `{0}`</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is not a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is silent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is smaller than 32 pixels on a side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is stored rotated; Graft turns it upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>is too large to be read safely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>is {0}, which is no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>it asks for {0}.{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>it ends too early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/onnx_file.py" />
   <source>it has no form of TensorFlow's {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>it has no layers with weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>it has {0} inputs, and only models with one are recognised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>it is cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>it is cut short</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>it is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>it is far larger than any batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>it is the largest that is tried</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>it learned {0}, and this data has {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>its arrays have the right shapes, but another order or other names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its branches scale the pixels in different ways</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>its end is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>its features carry over well, and a GPU is fast enough for it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s, and these differ in preprocessing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s, but it takes {1} channels, not RGB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its graph is {0}'s, but without the layers that scale the pixels there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>its head is {0}, and this recipe's is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its input is {0} numbers, no picture, and nothing in it scales them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>its labels are no numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>its number of channels is not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>its preprocessing cannot be told ({0}), so it gets pixels 0 to 255 (choose otherwise with `--preprocessing`)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>its preprocessing is taken to be {0} ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/starting.py" />
   <source>its source model or the edits of it are not those of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>judge by each class's score, not by the accuracy alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>keeps the reading process busy without an end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/targets.py" />
   <source>label accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>labels smoothed by {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>largest difference </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>last {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>layer number {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>layer rates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>layer's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>layers at rates of their own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/structure.py" />
   <source>layers' names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>learns {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>less than {lt}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>made the reading process crash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>missing pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/devices.py" />
   <source>model name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>momentum {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>mono (the mean of all channels)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>more than one split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>more than {gt}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>name no split to score on all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>names with values in { } ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>never stops early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>no average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>no dictionary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>no hidden Dense</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>no known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>no others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>no own class weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>no plain array of bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>no samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>no visible difference: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>none (raw pixels 0..255), unit (0..1), tf (-1..1), caffe (BGR minus mean) or torch (ImageNet mean and deviation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>not measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>not named in the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>nothing answers at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>nothing inside it scales pixels and its graph is none of the built-in applications'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>number {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>of several classes the most probable one is the answer, so give none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>of the {0} arrays that {1} needs it holds {2} by their shapes, and none of {3} for instance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <location filename="../../engine/sources/pairing.py" />
   <location filename="../../engine/sources/stored_weights.py" />
   <source>old names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <location filename="../../engine/sound_model.py" />
   <source>on both sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>one rate for all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/recovery.py" />
   <source>oom when allocating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>optimizer values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>other settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>other spectrograms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>other splits or samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/recovery.py" />
   <source>out of memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>out of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>outside the class folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sound_model.py" />
   <source>padded with zeros {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/theano.py" />
   <source>padding as Theano did it, which TensorFlow does otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pasted.py" />
   <source>pasted *.png</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pasted.py" />
   <source>pasted {0}.png</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>phase {0}: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <location filename="../../engine/augmentation.py" />
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
   <location filename="../../engine/prediction.py" />
   <location filename="../../engine/proposals.py" />
   <location filename="../../engine/robustness.py" />
   <location filename="../../engine/run_list.py" />
   <location filename="../../engine/runs.py" />
   <location filename="../../engine/sound_model.py" />
   <location filename="../../engine/suggest.py" />
   <location filename="../../engine/training.py" />
   <location filename="../../engine/types.py" />
   <source>picture</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>pictures of 32×32 pixels with one label each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>preprocessing {0}</source>
   <translation>预处理 {0}</translation>
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>probability {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>program code (a Lambda), which Graft never runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>program code as its activation, which Graft never runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>put them into one subfolder for each class, or choose a table of labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>python {0} DATA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>rate {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>raw bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <location filename="../../engine/grouping.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/wording.py" />
   <source>recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/inputs.py" />
   <source>recordings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>references to other objects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>reinitialize {0}{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>resized until they fill that size, the middle kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>resized until they fit into that size, black around them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <location filename="../../engine/health/files.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/prediction_files.py" />
   <source>row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>row {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/health/layout.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/inputs.py" />
   <source>rows</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/split_names.py" />
   <location filename="../../engine/evaluation_store.py" />
   <location filename="../../engine/sound_model.py" />
   <location filename="../../engine/types.py" />
   <source>samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/imports.py" />
   <source>scikit-learn is left out for Keras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <location filename="../../engine/run_list.py" />
   <source>seed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>show one colour and nothing else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>shows one colour and nothing else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>small to fetch and fast without a GPU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>squared gradients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>squared gradients, where AdamW is used,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>steps are too slow to try larger ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>stops early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>stored as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/usage.py" />
   <source>stretched to that size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/walking.py" />
   <source>system volume information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/feature_maps.py" />
   <source>t-SNE of the features{0}: neighbours are alike, but distances between groups, and their sizes, say little.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/formats.py" />
   <location filename="../../engine/exporting/parity.py" />
   <source>tf.keras 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>tf.keras 2 cannot hold this model ({0}{1}): choose h5, keras or savedmodel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>tf.keras 2 is not installed here: the file was read back and run by Graft's own reader of such files (`pip install tf_keras` lets tf.keras itself run it).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>that place can only be read: choose a folder you may write to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/activations.py" />
   <source>the activation {0}, whose code is not in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>the address {0} was not found: this machine seems to be offline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pipeline.py" />
   <source>the batches were dropped while they were read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>the certificate of {0} is not to be trusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>the class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>the class {0}, whose code is not in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>the classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the connection broke off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>the connection to {0} broke off{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>the connections of {0} run in a circle or end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the disk has {0} free and {1} are still to come: free some space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>the disk is full: free some space or choose another place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>the features of the run's frozen base</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>the features of the run, whose base was trained on these labels,</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>the figures of epoch {0} are not saved yet; its weights are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>the finished model is not written yet; all its epochs are saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>the first layer that reads them, {0}, has outputs of its own for each channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>the first layer that reads them, {0}, is a {1}; only the kernels of plain convolutions can be adapted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>the grey of those that are grey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>the last block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>the layer {0}, which is connected, is not in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>the memory does not hold 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>the memory does not hold {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>the name is too long: choose a shorter one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>the next block is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>the rate of the first file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/recipe.py" />
   <source>the region is empty: left must be below right, top below bottom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>the same again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the server could not go on where the last try ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>the server sent another part than was asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>the share of right labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/review.py" />
   <source>the source model's features, as they were before training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>the {0} blocks after it are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>their grey</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>there is none beside the file names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>there with different numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>there with other labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>this model takes {0}×{1} in colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>this run ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>to another file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>to another place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>to other files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>took more than {0} MB of memory to read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>train on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trained weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains all layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains the last {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>trains {0} layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <location filename="../../engine/wrong_values.py" />
   <source>true or false</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>unknown split {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>unnamed: 0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>up to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>used nearly as they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>usual decay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>usual loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>usual optimizer values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>validate with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>views always new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>waits to settle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>was recorded too loud and is distorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>were recorded too loud and are distorted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>what fits ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>what stands before its first convolution is not linear in grey.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>what stands before its first convolution makes all greys the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>what the layer {0} does to the pixels before the first layer with weights cannot be told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>what was given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>what was left of an earlier download did not fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>what {0} does depends on the place in the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>what {0} sent is another kind of file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>what {0} sent is no weights file (HDF5)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>which no folder here can hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>with its top of {0} classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>with more, an epoch of {0} would have fewer than {1} full batches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>with twice as many training {0} ({1} instead of {2}) {3} should rise by about {4}{5} ({6} to {7}), from {8} to {9}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>without its top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>you may not write there: choose a folder you may write to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/differences.py" />
   <source>{0} (unsure)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} ({1} of {2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>{0} ({1}): it is no layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/tf_keras_file.py" />
   <source>{0} ({1}): its call has extras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>{0} A learning rate was given for it; `{1}` names the new head.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} Hz</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} Hz ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>{0} It waits to be kept or deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/features.py" />
   <location filename="../../engine/sources/download.py" />
   <source>{0} MB</source>
   <translation>{0} MB</translation>
  </message>
  <message>
   <location filename="../../engine/exporting/size_options.py" />
   <source>{0} On ImageNet it is right in {1} %.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} On both sides of a split they make the score look too good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/rate_finder.py" />
   <source>{0} The head is still untrained here: after the phase before, a smaller rate may do better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>{0} Training has ended; the best epoch is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>{0} about as well at the base's output as anywhere before it ({1}): training {2} is enough.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} already holds {1}: choose another folder, or allow replacing files of the same name (`--overwrite`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pixel_cache.py" />
   <source>{0} and others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <location filename="../../engine/evaluation.py" />
   <location filename="../../engine/health/wording.py" />
   <location filename="../../engine/sources/repairs/walk.py" />
   <source>{0} and {1} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} answered with error {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>{0} applies {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/todays.py" />
   <source>{0} as {1}, whose code is not in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} asks for more than numbers, texts and lists ({1}), which could run program code: it is refused; give the architecture as JSON (`model.to_json()`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>{0} asks for {1} weights, most in layer {2}, which takes {3} of memory to open, and {4} are free: close other programs or choose a smaller model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/classes.py" />
   <source>{0} became {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/freeze_advice.py" />
   <source>{0} best by what leaves “{1}” ({2}), less well at the base's output ({3}): {4} worth training.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} cannot be adapted to {1} pictures: no convolution reads them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} cannot be adapted to {1} pictures: the layer {2} needs {3} channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} cannot be adapted to {1} pictures: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} cannot be reached: this machine seems to be offline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <location filename="../../engine/data/cifar.py" />
   <source>{0} cannot be read ({1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <location filename="../../engine/relocation.py" />
   <source>{0} cannot be read ({1}): check it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} cannot be read as .npz ({1}): copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} cannot be read as a table ({1}): save it as CSV.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/neighbors.py" />
   <source>{0} cannot be read: put it back where it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} cannot be unpacked here ({1}): unpack it yourself and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/parity.py" />
   <source>{0} cannot run the {1} file that was written ({2}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0} cannot take {1}×{2} pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} comes first: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} could not be made: check Graft's folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <location filename="../../engine/sources/reading.py" />
   <source>{0} could not be opened: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} could not be reached ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>{0} could not be read as JSON ({1}): it is damaged or another kind of file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} could not be written ({1}): choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0} could not be written: you may not write there: choose a folder you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>{0} could not be written: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/disturbances.py" />
   <source>{0} dB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} did not answer within {1} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>{0} does it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} does not allow it (error {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>{0} does not fit {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} does not give class probabilities (its outputs do not add up to 1): choose a model that ends in a softmax or in one sigmoid unit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} ends in features and has no head of its own, so there is no source task to compare on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} epochs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} epochs are long enough to tell a bad epoch from the end of all progress.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} feature column{1}{2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} files are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>{0} finds nothing in any path, such as {1}: nothing would be kept together, so correct the pattern.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds were asked for, but there are only {1} groups of samples that may not be torn apart: choose at most {2} folds, or group the samples otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds were asked for: give 2 to 100, or 0 to repeat the recipe's own split with other seeds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds with {1} seeds are {2} runs: {3} are the most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} folds, not {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} has a name that no layer can have, {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} has labels of shape {1} and type {2}: one number for each sample was expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} has more than {1} layers; the largest built-in application has about 1,000: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} has more than {1}, as no architecture does: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} has no class name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/numbers.py" />
   <source>{0} has no column of numbers to learn from beside {1}: a table of numbers, or one that names picture files, was expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} has no column {1}: it has {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} has no graph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} has no labels beside it: the file {1}labels-idx1-ubyte was expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/layer_details.py" />
   <source>{0} has no layer {1}: `graft inspect` lists its layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} has no such file (error {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>{0} has no value {1}: it takes {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} has no {1} in {2}: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} has recipe version {1}, but this Graft reads version 1: use the Graft that wrote it, or a newer one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>{0} has the name of a file that Keras publishes and other contents (its checksum differs): it is damaged or incomplete, so get it again; if it is a file of your own, give it another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} has {1} inputs (outputs: {2}); Graft adapts models with one input: cut it down to one where it was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} has {1} outputs that share no layer; Graft adapts models with one trunk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} has {1} samples but {2} labels: the files do not belong together, so copy them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} has {1} that the run was not trained on ({2}): it knows {3}, so rename or leave out what differs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>{0} has {1} {2} to train on and {3} only {4}: the larger class will be guessed too often.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/limits.py" />
   <source>{0} has {1}; Graft reads model files up to {2}: save the model without its optimizer's state.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} hidden or system {1} passed over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} holds a group {1} that is another group of the same file, as no Keras model does: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} holds a header but no rows: a row for each sample is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>{0} holds a model without any weights: there is nothing in it to adapt.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>{0} holds a {1} instead of a model with layers, so Graft cannot build it: ask whoever made it for a Functional or Sequential model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} holds labels only: put the file of pictures (…-images-idx3-ubyte) beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} holds more than {1} arrays and groups, more than any Keras model: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} holds more than {1} files: unpack it yourself and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} holds neither a model nor weights: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} holds no class names, so its classes are numbered from 0 to {1}; {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/decision_rule.py" />
   <source>{0} holds no decision rule ({1}): delete the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} holds no pictures or recordings but {1} other files of data ({2}{3}): give one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/leftovers.py" />
   <source>{0} holds no run, so nothing in it was removed: choose the folder of a run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>{0} holds no weights for its layer {1}: the file is damaged, or was saved before the model was built.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <location filename="../../engine/health/usable.py" />
   <source>{0} holds no {1} that can be read{2}: give a folder with one subfolder of {3} for each class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds pickled Python objects in {1}, which Graft does not run: save it with plain numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds samples of shape {1}: pictures (height, width, and 1 or 3 channels) or vectors were expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds several data sets ({1}{2}): give one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} holds text, not a model (a failed download looks like this): {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} holds the run's own data, so only its {1} split is scored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds training and test samples of different shapes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} holds weights only, as {1} does: give a JSON, YAML or model file with the architecture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>{0} holds weights only: the architecture was read from {1}, and they fit it {2}{3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/pairing.py" />
   <source>{0} holds weights only: they fit {1} {2}, {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} holds weights only; their architecture may be in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} holds weights only; they fit {1} {2}, {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} holds weights without an architecture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} holds weights without an architecture{1}: open the model it belongs to, or give a built-in application with `--weights` and this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/parts.py" />
   <source>{0} holds {1} GB of values, and {2} GB of memory are free: save it in smaller parts, or as pictures in class folders.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds {1} but no train folder: add one with the same classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds {1} but no {2}: every sample needs a label.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} holds {1} of one class only ({2}): add a subfolder for each other class, at least two are needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/usable.py" />
   <source>{0} holds {1} of one class only that can be read ({2}){3}: add a subfolder for each other class, at least two are needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} holds {1} runs: give one of them, such as {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds {1} {2} but no class folders: {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/layouts.py" />
   <source>{0} holds {1}, but no class folders inside them: sort the files into one subfolder for each class, or put a table of labels beside them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} holds {1}, but the run was trained on {2}: give data of the same kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} holds {1}: arrays x_train and y_train (x_test, y_test) were expected, as keras.datasets keeps them, or x and y.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} in {1} unpacks to {2}; Graft reads up to {3}: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} in {1}. The score would look too good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0} instead of {1}{2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a .keras archive that cannot be read ({1}): copy or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a PyTorch model, which can hold program code and which Graft does not read: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a TensorFlow SavedModel folder, which cannot be trained further: save the model as .keras or .h5 where it was made, then open that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} is a file that is nothing Graft reads as data: give {1}, a .zip or .tar of one, a .csv table, MNIST's IDX files, or a .npz.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} is a file with one {1}: give {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} is a file: choose a folder to write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} is a file: give a folder for the run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>{0} is a file: give {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a folder, not a model file: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/storage.py" />
   <source>{0} is a folder: give a file in it, such as recipe.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0} is a folder: give the name of a file to write.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction.py" />
   <source>{0} is a folder: give {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a folder: open the model file in it, {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a run: give its model, {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0} is a single classifier layer: nothing of it can be kept as a base. Choose a deeper source model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} is a subclassed model whose graph is not in the file: save it as a Functional or Sequential model where it was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>{0} is a text model (its input goes into the Embedding {1}), which is out of Graft's scope: Graft adapts models that take pictures or vectors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is a zip archive of more than {1} files, more than Keras ever writes: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is a zip archive without a Keras configuration (config.json): {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>{0} is a {1}, not a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is an HDF5 file that cannot be read, it is cut short (the array {1} lies beyond its end): copy or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is an HDF5 file that cannot be read, {1}: copy or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is an archive with the model file {1} in it: unpack it, then open that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is an exported model that can only answer (TensorFlow Lite or ONNX), not be trained further: ask for the Keras model that it was made from. {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} is busy (error {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} is busy and asks to come back in {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} is cut off: {1} bytes of values were expected, so copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is damaged ({1}): copy or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/split_table.py" />
   <source>{0} is damaged ({1}): the table of samples of a run was expected, so train again or restore the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} is damaged in {1} ({2}): copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/idx.py" />
   <source>{0} is damaged: MNIST's IDX format was expected, copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <source>{0} is damaged: start the cross-validation in a new folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is deeper or larger than any architecture once its aliases are written out: the file is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} is empty: a table with a row for each sample was expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is empty: copy it again. {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is encrypted: unpack it and save the model without.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} is labelled {1}, and the task that estimates numbers was chosen: choose a task with classes, or give it a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} is larger than half a gigabyte: split it into parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is locked with a password: unpack it and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is missing: add it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/mirror.py" />
   <source>{0} is no address for weights: give one that begins with https:// or http://, or the full path of a folder (it was set in {1} or in Graft's settings).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/cifar.py" />
   <source>{0} is no batch of CIFAR's Python version ({1}): copy the data set again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} is no export format: choose from {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/containers.py" />
   <source>{0} is no file of samples that Graft knows: give MNIST's IDX files, a .npz with x_train and y_train, or CIFAR's Python batches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/settling.py" />
   <source>{0} is no file that waits to be kept or deleted: export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is no file: give a JSON, YAML or model file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} is no folder of pictures or recordings: give one, or leave it out to compare on the run's own samples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is no ordinary file (a device or a pipe): {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is no path that a file can have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/grouping.py" />
   <source>{0} is no pattern ({1}): give a regular expression such as patient(\d+).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/csv_files.py" />
   <source>{0} is no table of text: save it as CSV in UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is not a Keras model file (its first bytes are unknown): {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/folders.py" />
   <source>{0} is not a path: give {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} is not a valid recipe: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>{0} is not empty: give a new folder for the copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/roots.py" />
   <source>{0} is not in {1}: give the table's own path, or choose none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is not known: choose from {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is not known: perhaps {1} was meant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>{0} is not much faster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is not readable as JSON or YAML ({1}): give a file written by `model.to_json()` or `model.to_yaml()`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architecture_files.py" />
   <source>{0} is not the architecture of a Keras model: give a file written by `model.to_json()` or `model.to_yaml()`, or a model file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>{0} is not there any more, so nothing was copied: read the data again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is not where the archive says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is only a Git LFS pointer to a model: run `git lfs pull` where it came from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is refused: a file in it is named {1}, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: a file in it is named {1}, a place outside the archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: it holds two files named {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>{0} is refused: it took more than {1} MB of memory to read, so it is damaged or was made to do so; copy or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/quarantine.py" />
   <source>{0} is refused: it {1}, so it is damaged or was made to do so; copy or download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is refused: its {1} unpack to {2} and more, so it is damaged or was made to fill the disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is refused: {1} in it declares {2} of weights but {3} are stored, so it is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is refused: {1} in it holds {2} where a model has numbers, and Graft reads nothing else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is refused: {1} in it is a link or a device, and Graft unpacks only files and folders: unpack it yourself and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: {1} in it is a link to another file, which Graft never follows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: {1} in it is compressed in a way that Keras never uses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} is refused: {1} in it points {2} ({3}), which Graft never follows. Ask whoever made the file for one that holds all its weights itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/archives.py" />
   <source>{0} is refused: {1} in it unpacks to {2} from {3}, so it is damaged or was made to exhaust memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} is text: if it is an architecture without weights, open the weights file and give this one with it (`--architecture {1}`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/calibration.py" />
   <source>{0} is the end of what is tried: the probabilities follow the truth so little that no temperature mends them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} is the only one that was tried: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/settling.py" />
   <source>{0} is there already: move it away, or allow replacing it, before the new one is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>{0} is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} is {1} archive, and Graft unpacks .zip and .tar: unpack it and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/weights.py" />
   <source>{0} is {1}, stored is {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{0} is {1}: give {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0} joins what comes from {1}, so several ends would be left: cut at one of these instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} kB</source>
   <translation>{0} kB</translation>
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0} keeps its weights as NumPy or pickle files, which can hold program code and which Graft does not read: save the model as .keras with its default settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} kept views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0} layers</source>
   <translation>{0} 层</translation>
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/corrected_copy.py" />
   <source>{0} lies inside the data in {1}, where Graft writes nothing: give a folder elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0} lies inside the folder of the pictures: choose a folder elsewhere, so that your files stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>{0} lies inside the folder that is being sorted: choose a folder outside {1}, so that your pictures stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} look-alikes are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/spectrograms.py" />
   <source>{0} mel bands between {1} and {2} Hz are too many to be told apart: choose fewer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <location filename="../../engine/run_settings.py" />
   <source>{0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/tables.py" />
   <source>{0} names it in row {1}, but there is no such file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/opening.py" />
   <source>{0} needs it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/export.py" />
   <source>{0} needs packages that are not installed ({1}): run `{2}`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/applications.py" />
   <source>{0} needs pictures of at least {1}×{2} pixels, and {3}×{4} was asked for: choose a larger input size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/hdf5.py" />
   <source>{0} nests HDF5 groups more than {1} deep, as no Keras model does: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/sizes.py" />
   <source>{0} nests models more than {1} deep: it is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} not used because they cannot be read: the data page and `graft scan` list them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>{0} of the split's {1} {2} were used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>{0} of the validation split's {1} {2} were answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/runs.py" />
   <source>{0} of the {1} {2} are not where they were (the first: {3}): put them back, or tell the run where they are now: `graft resume RUN --data FOLDER`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} of these {1} {2} seem to be among those that the run was trained on (same name and size): the score looks too good. Give others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <location filename="../../engine/robustness.py" />
   <source>{0} of {1} could not be read (the first: {2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} of {1} lie in folders that name no class of the source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pixel_cache.py" />
   <source>{0} of {1} pictures could not be read and are not used: {2} ({3})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} of {1} samples have no class or several, and a task with one class a sample was chosen: choose the task with several labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>{0} of {1} was given as {2}, but it takes {3}: choose one that fits (Keras's own is {4}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation.py" />
   <source>{0} of {1} {2} could not be read and are not in the scores (the first: {3}: {4})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} of {1} {2} were drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/embeddings.py" />
   <source>{0} of {1} {2} {3} could not be read and are left out (the first: {4}: {5})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} offers {1} or more, far more than this file has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/examples.py" />
   <source>{0} on {1}: {2}, {3}, batch {4}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/dataset.py" />
   <source>{0} only one {1} that can be read, which cannot be both trained on and tested: add {2}, leave the class out, or merge it with another class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} opens only in part, so it cannot classify ({1}): use it as a source to train from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/calculations.py" />
   <source>{0} operation{1} of TensorFlow became Keras layers: {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/bursts.py" />
   <source>{0} photographs were taken within {1} seconds of another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>{0} points were asked for: choose from 2, the source and the run, to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0} preprocessing is inside the adapted first layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} redirects in circles, or to what is no web address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/answers.py" />
   <source>{0} redirects to {1}, which is not as well protected as the address asked for, and was not followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keywords.py" />
   <source>{0} resets before its product, as GRU did then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/exporting/interpolation.py" />
   <source>{0} samples were asked for: at least 1 has to be answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_behaviour.py" />
   <source>{0} samples were asked for: at least 1 has to be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/robustness.py" />
   <source>{0} samples were asked for: at least 1 has to be disturbed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} scales pixels behind a padding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>{0} scored: one right answer more or less moves the accuracy by {1} points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>{0} scored: the errors of a few decide the figures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/spectrograms.py" />
   <source>{0} seconds of sound are too short for a window of {1} seconds and {2} mel bands: choose at least {3} seconds, or a shorter window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_list.py" />
   <source>{0} seed{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} sent a web page in place of the file (a network that asks to log in first does that)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} sent nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/download.py" />
   <source>{0} sent {1} that are not the published file (they were damaged on the way, or the server holds another file), and they were thrown away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training.py" />
   <source>{0} starts from RANDOM weights: nothing that it learned before is used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes a vector of {1} numbers, but pictures of {2}×{3}×{4} have {5}: choose a height, width and channels whose product is the vector's length.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes a vector of {1} numbers, which is no square picture: say in the recipe (data.picture_shape) which height, width and channels the pictures have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0} takes an input of shape {1}, not (height, width, channels): its input size cannot be changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} takes an input of shape {1}, not pictures of 1 or 3 channels: it cannot be adapted to {2} pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes an input of shape {1}; Graft trains models that take a picture (height, width, 1 or 3 channels) or a vector.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes channels first, {1}; Graft trains models with channels last (height, width, channels): convert the model where it was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} takes pictures apart or puts them together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/channels.py" />
   <source>{0} takes pictures apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes pictures of any size: choose one with `--input-size N`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} takes {1} and gives {2}, but pictures of a fixed size (height, width, 1 or 3 channels) and class probabilities are needed: choose a model that classifies pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/planning.py" />
   <source>{0} takes {1}, but the table has {2}: choose a source model that takes a vector of {3} numbers, or other columns (`--features`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/proposals.py" />
   <source>{0} takes {1}, not pictures of a fixed size, so it cannot compare pictures: open a model that takes pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/lambdas.py" />
   <source>{0} tensors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} there more than once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>{0} times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} to size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} to {1}</source>
   <translation>{0} 到 {1}</translation>
  </message>
  <message>
   <location filename="../../engine/optimizer_table.py" />
   <source>{0} to {1}{2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/recognition.py" />
   <source>{0} turns pixels 0 and 255 into {1} and {2}, which does not look meant for pixels 0..255</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} unpacks to {1} and the disk of {2} has {3} free: free some space, or unpack it elsewhere and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/archives.py" />
   <source>{0} unpacks to {1} or more and the disk of {2} has {3} free: free some space, or unpack it elsewhere and give the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/unknown.py" />
   <source>{0} uses {1}; nothing of use stands before it, so Graft cannot open the file: ask whoever made it for one that Keras 3 opens without code of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} views of each are kept, so that the frozen layers need not run in every epoch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0} was given as a seed: give numbers from 0 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/objectives.py" />
   <source>{0} was given two weights: give each class one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/classifier.py" />
   <source>{0} was repaired: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/graph.py" />
   <source>{0} was saved before it knew its input's shape: call it once on a picture where it was made, and save it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>{0} was saved before its model knew its input's shape: call it once on a picture where it was made, and save it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/keras1.py" />
   <source>{0} was written by Keras 1 with channels first, and does not say whether under Theano or TensorFlow, which turn kernels differently: open it in Keras 2 where it was made and save it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0} weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/layer_sizes.py" />
   <source>{0} whole numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/windows.py" />
   <source>{0} whole numbers or pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/batch_size.py" />
   <source>{0} with {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/rebuilding.py" />
   <source>{0} would put other values into the same places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0} {1} ({2} to {3})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/repairs/graph.py" />
   <source>{0} {1} always ran in training mode there (its answer hung on chance or on the other pictures of a batch); here it does so in training only, so answers differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>{0} {1} among {2} {3} {4}: perhaps {5} for {6}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} {1} another number of channels than the others. All are mixed down to one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} {1} are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} {1} are few: the ranges are wide, and a few other {2} could have given another curve.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} {1} are seen quickly, so there is time for many rounds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} {1} cannot be used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>{0} {1} classes that train lacks: {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cautions.py" />
   <source>{0} {1} fewer than {2} samples here: {3} own figures may be chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/learning_curve.py" />
   <source>{0} {1} for training and validation, in {2} folds; a linear head was fitted to growing shares of the others' features {3} times over, and a power law to its errors. The test split was not looked at. It holds for more data of the same kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/classes.py" />
   <source>{0} {1} in more than one split, as the data or you put them there. The score would look too good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggestion_reasons.py" />
   <source>{0} {1} in the smallest class are enough for one more layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} {1} longer than {2} s and {3} cut (the longest has {4} s).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/copies.py" />
   <source>{0} {1} look like another one of their class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/sounds.py" />
   <source>{0} {1} shorter than half of {2} s: the rest is silence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/vectors.py" />
   <source>{0} {1} the same value in every row and {2} nothing: {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>{0} {1} times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/layout.py" />
   <source>{0} {1} {2} and not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/health/files.py" />
   <source>{0} {1} {2} and {3} not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0}, and by more than chance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/architectures.py" />
   <source>{0}, and they fit none of the built-in applications: give the model that they belong to, as a JSON, YAML or model file (`--architecture FILE`).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}, and training uses the processor: the head alone, because more would take days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}, as before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/kept_features.py" />
   <source>{0}, for which memory and disk have no room, so the frozen layers run in every epoch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_settings.py" />
   <source>{0}, region</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>{0}, warm-up {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/data/sorting.py" />
   <source>{0}, which keeps how far {1} is sorted, is damaged or of a newer Graft: update Graft, or delete that file to begin anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/kept_features.py" />
   <source>{0}, which the memory does not hold, so the frozen layers run in every epoch; let them be kept on disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/building.py" />
   <source>{0}, written by Keras {1}, could not be built by Keras {2} ({3}): open it in the version that wrote it and save it as .keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/reading.py" />
   <source>{0}, {1}, has no configuration of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0}. No more than chance may set behind it: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_ranking.py" />
   <source>{0}. {1} ({2}) is behind it by no more than chance may do, and {3} times as fast.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}: cut off later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}: everything up to {1} is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: first the head alone, then all layers, gently.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: first the head alone, then the last block, gently.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: first the head alone, then the last half, gently.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0}: nothing of so small a picture is left at the layer {1}. Choose a larger size, or cut at a layer before {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/editing.py" />
   <source>{0}: nothing there has weights to draw anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/prediction_files.py" />
   <source>{0}: save a table instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>{0}: shrink it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/suggest.py" />
   <source>{0}: the head alone, until it stops improving.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/sources/cutting.py" />
   <source>{0}: the layer {1} is tied to {2}×{3}{4}. Cut at a layer before {5}, or leave the input size as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/source_fit.py" />
   <source>{0}: they are {1}{2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/evaluation_store.py" />
   <source>{0}: {1} `graft decide {2} --reset` undoes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/cross_validation.py" />
   <source>{0}{1} {2}: too few groups of samples for {3} folds, so some folds are not validated on them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/pictures.py" />
   <source>{0}×{1} pixels, more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{ge} or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/wrong_values.py" />
   <source>{le} or less</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>×{0} each {1} epochs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/run_differences.py" />
   <source>×{0} on plateau</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/augment_presets.py" />
   <source>“Like my photographs” measures pictures, and this data holds none: choose gentle or strong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/training_checks.py" />
   <source>“{0}” adds up the gradients of {1} batches for a step, but has {2} in all its epochs, so it would never make one: accumulate fewer, or give it more epochs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../engine/trainer.py" />
   <source>“{0}” was left out: the validation loss of “{1}” was still falling. Give that phase more epochs, or let the next begin in any case.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
