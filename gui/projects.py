"""The window's project: kept while it is used, brought back, saved to and opened from a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui import settings
from gui.draft import Draft
from gui.jobs import Job
from gui.project_asking import ask_to_leave, ask_where, ask_which, gone_text
from gui.settings import Recent, Settings
from gui.source_session import short_name

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.project import Found, Kept, Layout, Project

KEEP_MS = 1000


class Projects(QObject):
    """Keeps what is open and shown in a window, and knows the file that it belongs to.

    Nothing is kept before `come_back` or `start_with` was called: an empty window must not take
    the place of what was open before. Parts of a project that are on their way, or gone, still
    belong to it until others take their place.

    `changed` tells that the project has another name, or differs from its file or no longer does.

    Args:
        window: Whose project it is; it owns this.
    """

    changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.file = ""
        self.is_changed = False
        self.has_earlier = False
        self._is_ready = False
        self._in_file: Project | None = None
        self._written: Kept | None = None
        self._settings: Settings | None = None
        self._awaited = Draft()
        self._awaited_run = ""
        self._layout: Layout | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._keep)
        session = self._session
        session.opening_started.connect(self._forget_awaited)
        session.source_changed.connect(lambda _opened: self._arrived("source"))
        session.dataset_changed.connect(lambda _index: self._arrived("data"))
        session.recipe_changed.connect(self._follow)
        session.run_selected.connect(self._run_selected)
        session.view_shown.connect(self.touch)
        window.stack.currentChanged.connect(lambda _page: self.touch())
        window.splitter.splitterMoved.connect(lambda *_place: self.touch())
        tree = window.panel.tree
        for signal in (tree.expanded, tree.collapsed, window.panel.layer_selected):
            signal.connect(lambda _where: self.touch())
        window.panel.phase_shown.connect(lambda _phase: self.touch())

    @property
    def name(self) -> str:
        """Of the project's file, or nothing."""
        return Path(self.file).stem

    @property
    def awaits_source(self) -> bool:
        """Whether a model belongs to the project that is not open (yet)."""
        return self._session.draft.source is None and self._awaited.source is not None

    # Starting

    def come_back(self) -> None:
        """Bring back what was open when the window was last used."""
        from gui import project

        def failed(error: Exception) -> None:
            self._is_ready = True
            self._window.messages.show_message("warning", str(error))

        def found(one: "Found | None") -> None:
            self._is_ready = True
            if one is None:
                return
            self.has_earlier = one.has_earlier
            if self.project().is_empty and not self._is_opening():
                self._take(one)
            else:
                # The user was quicker.
                self._put_aside(one.kept)

        job = self._start(
            project.come_back, str(project.session_path()), self.tr("Going back to the last work")
        )
        job.finished.connect(found)
        job.failed.connect(failed)

    def start_with(self, begin: Callable[[], object]) -> None:
        """Put aside what was open when the window was last used, and begin with something else."""
        from gui import project

        self._is_ready = True
        job = self._start(project.put_aside, None, self.tr("Putting the last work aside"))
        job.finished.connect(self._aside)
        begin()

    def _aside(self, has_earlier: bool) -> None:
        self.has_earlier = has_earlier
        self._window.fill_recent_menu()

    def _is_opening(self) -> bool:
        return self._session.is_working("source") or self._session.is_opening_data

    # What the user does

    def new(self) -> None:
        """Start with nothing open."""
        from gui import project

        def begin() -> None:
            self._put_aside(self._kept())
            self._take(project.Found(kept=project.Kept(project=project.Project())))

        self._leave_for(begin)

    def open(self, path: str = "") -> None:
        """Open a project's file (default: ask which)."""
        from gui import project

        if not path:
            ask_which(self._window, self.open)
        else:
            self._leave_for(lambda: self._read(project.read, path))

    def open_earlier(self) -> None:
        """Open what was open before the project that is open now."""
        from gui import project

        self._leave_for(lambda: self._read(project.come_back, str(project.earlier_path())))

    def save(self) -> None:
        """Save the project in its file, or ask for one."""
        if self.file:
            self._save_to(self.file)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ask for a file and save the project there."""
        ask_which(self._window, self._save_to, self.name or self._suggested_name())

    def _suggested_name(self) -> str:
        draft = self.project().draft
        if draft.data is not None:
            return Path(draft.data.roots[0]).stem
        return Path(draft.source.location).stem if draft.source is not None else ""

    def _leave_for(self, then: Callable[[], object]) -> None:
        """Let another project take the place of this one; asks first where that would lose some."""
        window = self._window
        if self._session.training_state != "idle":
            window.messages.show_message(
                "info", self.tr("A run is training: stop it first, or wait until it has ended.")
            )
            return
        if not (self.file and self.is_changed):
            then()
            return
        ask_to_leave(window, self.name, lambda: self._save_to(self.file, then), then)

    # Files

    def _save_to(self, path: str, then: Callable[[], object] = lambda: None) -> None:
        from gui import project

        saved = self.project()

        def done(written: str) -> None:
            self.file, self._in_file = written, saved
            self._remember(written)
            self._follow()
            self.changed.emit()
            then()

        kept = project.Kept(project=replace(saved, layout=self._layout or self._shown()))
        job = self._start(
            project.write, project.Writing(path=path, kept=kept), self.tr("Saving the project")
        )
        job.finished.connect(done)
        job.failed.connect(self._tell)

    def _read(self, task: Callable[..., Any], path: str) -> None:
        def done(found: "Found | None") -> None:
            if found is not None:
                self._put_aside(self._kept())
                self._take(found)
                if found.kept.file:
                    self._remember(found.kept.file)

        def failed(error: Exception) -> None:
            self._window.forget_recent(path)
            self._tell(error)

        job = self._start(task, path, self.tr("Opening {0}").format(short_name(path)))
        job.finished.connect(done)
        job.failed.connect(failed)

    def _remember(self, path: str) -> None:
        self._window._remember_folder(path)
        self._window.remember(Recent(kind="project", location=path))

    def _tell(self, error: Exception) -> None:
        self._session.error_raised.emit(str(error), "")

    def _start(self, task: Callable[..., Any], request: object, title: str) -> Job:
        return self._session.jobs.start(task, request, lane="light", title=title)

    # Taking over

    def _take(self, found: "Found") -> None:
        window, session, kept, gone = self._window, self._session, found.kept, set(found.gone)
        draft, layout = kept.project.draft, kept.project.layout
        session.clear()
        window.messages.hide()
        self.file, self.is_changed = kept.file, kept.is_changed
        self._in_file = kept.project if kept.file and not kept.is_changed else None
        source, data = draft.source, draft.data
        if source and gone & {source.location, source.weights, source.architecture}:
            source = None
        if data and gone & {*data.roots, data.table.path if data.table else ""}:
            data = None
        session.bring_back(replace(draft, source=source, data=data), follows=kept.project.follows)
        self._awaited, self._layout = draft, layout
        if kept.project.run in gone:
            self._awaited_run = kept.project.run
        elif kept.project.run:
            session.select_run(kept.project.run)
        session.show_view(layout.view)
        window.go_to_soon(layout.step)
        self._say_gone(found.gone)
        window.fill_recent_menu()
        self.changed.emit()
        self.touch()

    def _say_gone(self, gone: tuple[str, ...]) -> None:
        window, (source, data) = self._window, (self._awaited.source, self._awaited.data)
        if not gone:
            return
        sentence = gone_text(gone)
        actions: list[tuple[str, Callable[[], object]]] = []
        if source is not None and source.location in gone:
            actions.append((self.tr("Choose the model…"), self._find_source))
        root = next((root for root in data.roots if root in gone), "") if data else ""
        if root:
            actions.append((self.tr("Choose the data…"), lambda: self._find_data(root)))
        window.messages.show_message("warning", sentence, "", *actions)

    def _find_source(self) -> None:
        spec = self._awaited.source
        if spec is not None and (path := ask_where(self._window, spec.location)):
            self._open_found(source=spec.model_copy(update={"location": path}))

    def _find_data(self, root: str) -> None:
        spec = self._awaited.data
        if spec is not None and (path := ask_where(self._window, root)):
            roots = tuple(path if one == root else one for one in spec.roots)
            self._open_found(data=spec.model_copy(update={"roots": roots}))

    def _open_found(self, **found: Any) -> None:
        session, nothing = self._session, {"source": None, "data": None}
        wanted = replace(session.draft, **{**nothing, **found})
        session.bring_back(wanted, follows=session.follows_suggestion)
        self._awaited = replace(self._awaited, **found)

    # Following

    def project(self) -> "Project":
        """All that is open and chosen, without what is shown of it."""
        from gui.project import Project

        session, awaited = self._session, self._awaited
        draft = session.draft
        return Project(
            draft=replace(
                draft, source=draft.source or awaited.source, data=draft.data or awaited.data
            ),
            follows=session.follows_suggestion,
            run=session.current_run or self._awaited_run,
        )

    def _kept(self) -> "Kept":
        from gui.project import Kept

        whole = replace(self.project(), layout=self._layout or self._shown())
        return Kept(project=whole, file=self.file, is_changed=self.is_changed)

    def _shown(self) -> "Layout":
        from gui.project import Layout

        panel = self._window.panel
        row = panel.tree.current_row()
        return Layout(
            step=self._window.step,
            view=self._session.view,
            phase=panel.phase,
            layer=row.node.path if row is not None else "",
            unfolded=tuple(sorted(panel.tree.unfolded())),
        )

    def touch(self) -> None:
        """Keep it all again before long: something of it has changed."""
        if self._is_ready and not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        """Write what is open and shown, if it is not what was written last."""
        from gui import project

        arranged = self._window.arranged_settings()
        if arranged != self._settings:
            self._settings = arranged
            self._start(settings.save, arranged, self.tr("Saving the settings"))

        kept = self._kept()
        if kept != self._written:
            self._written = kept
            request = project.Writing(path=str(project.session_path()), kept=kept)
            self._start(project.keep, request, self.tr("Keeping what is open"))

    def _put_aside(self, kept: "Kept") -> None:
        from gui import project

        if not kept.project.is_empty:
            self.has_earlier = True
            request = project.Writing(path=str(project.earlier_path()), kept=kept)
            self._start(project.keep, request, self.tr("Putting the last work aside"))
            self._window.fill_recent_menu()

    def finish(self) -> None:
        """Keep at once what still waits: the window closes."""
        from engine.control import Control
        from gui import project

        self._timer.stop()
        if self._is_ready:
            self._is_ready = False
            project.keep(
                project.Writing(path=str(project.session_path()), kept=self._kept()), Control()
            )

    def _follow(self) -> None:
        """See whether the project still is as in its file."""
        if self._in_file is not None:
            is_changed = not self.project().same_work(self._in_file)
            if is_changed != self.is_changed:
                self.is_changed = is_changed
                self.changed.emit()
        self.touch()

    def _forget_awaited(self, kind: str) -> None:
        # Another one is being opened. What `_take` opens it takes for awaited after this.
        self._awaited = replace(self._awaited, **{kind: None})
        if kind == "source":
            self._layout = None

    def _arrived(self, kind: str) -> None:
        """A part of the project is here, and may have made its choices fit."""
        if getattr(self._session.draft, kind) is None:
            return
        if getattr(self._awaited, kind) is not None:
            self._awaited = replace(self._awaited, **{kind: None})
            if self._in_file is not None and not self.is_changed:
                self._in_file = self.project()
        if kind == "source" and self._layout is not None:
            layout, self._layout = self._layout, None
            self._show_tree(layout)
        self._follow()

    def _show_tree(self, layout: "Layout") -> None:
        panel = self._window.panel
        panel.show_phase(min(layout.phase, len(self._session.draft.train.phases) - 1))
        if layout.unfolded:
            panel.tree.collapseAll()
            panel.tree.unfold(frozenset(layout.unfolded))
        if layout.layer:
            panel.select_path(layout.layer)

    def _run_selected(self, run_dir: str) -> None:
        if run_dir:
            self._awaited_run = ""
        self._follow()
