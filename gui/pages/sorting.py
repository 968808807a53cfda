"""Sorting a folder of pictures into classes: by keys, by what a model proposes, by look-alikes."""

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QStackedWidget,
    QWidget,
)

from engine.data.found import natural_key
from engine.events import Progress
from engine.recipe import TableSpec
from gui import theme
from gui.models.sorting import SortingState
from gui.models.sorting_work import SortingWork
from gui.numbers import percent
from gui.widgets.basics import Button, Label, column, row
from gui.widgets.dialog import Dialog
from gui.widgets.empty_state import EmptyState
from gui.widgets.fields import Choice
from gui.widgets.message_bar import MessageBar
from gui.widgets.sorting_classes import NUM_KEYS
from gui.widgets.sorting_panel import SortingPanel, thin_bar
from gui.widgets.sorting_stage import GroupStage, SingleStage

_LETTER_SECONDS = 1.2


class SortingDialog(Dialog):
    """Puts the pictures of a folder into classes; closing it keeps how far it has come.

    Args:
        session: Its model proposes; it opens the data once the labels are used.
        root: The folder.
        parent: The window.
    """

    def __init__(self, session, root: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._root = root
        self._state: SortingState | None = None
        self._group: tuple[str, ...] = ()
        self._shown_class: str | None = None
        self._letters, self._typed_at = "", 0.0
        self.work = SortingWork(session, root, self)
        self.setWindowTitle(self.tr("Sort pictures"))
        self.resize(1080, 680)
        layout = column(self, margin=theme.SPACE_16, spacing=theme.SPACE_12)
        layout.addLayout(self._make_title())
        self.message = MessageBar(self)
        layout.addWidget(self.message)
        middle = row(spacing=theme.SPACE_16)
        middle.addWidget(self._make_stages(), 1)
        self.panel = SortingPanel(self.work, self)
        self.panel.put_asked.connect(self.put)
        self.panel.classes_typed.connect(self._add_classes)
        self.panel.classes.rename_asked.connect(self.rename)
        self.panel.classes.remove_asked.connect(self.remove)
        self.panel.classes.show_asked.connect(self.show_class)
        middle.addWidget(self.panel)
        layout.addLayout(middle, 1)
        layout.addLayout(self._make_buttons())
        self.work.opened.connect(self._on_opened)
        self.work.proposed.connect(self._on_proposed)
        self.work.progressed.connect(self._on_progressed)
        self.work.failed.connect(self._on_failed)
        self.work.table_written.connect(self._on_table_written)
        self.work.copied.connect(self._on_copied)
        self._show()
        self.work.open()

    # Making

    def _make_title(self):
        line = row(spacing=theme.SPACE_12)
        name = Path(self._root).name or self._root
        title = Label(self.tr("Sort pictures in {0}").format(name), size=theme.FONT_18, bold=True)
        title.setToolTip(self._root)
        title.setMinimumWidth(0)
        line.addWidget(title, 1)
        self.groups_button = Button(
            self.tr("Look-alikes together"),
            self,
            icon="view-grid-outline",
            tip=self.tr("Show pictures that look alike to the model, to sort them all at once (G)"),
            on_click=self.toggle_groups,
        )
        self.groups_button.setCheckable(True)
        self.order = Choice(
            [
                ("name", self.tr("By name")),
                ("surest", self.tr("Surest first")),
                ("least sure", self.tr("Least sure first")),
            ],
            tip=self.tr("In which order the pictures come: how sure the model is of its proposal"),
        )
        self.order.setAccessibleName(self.tr("Order of the pictures"))
        self.order.setMinimumWidth(150)
        self.order.edited.connect(self._on_order)
        line.addWidget(self.groups_button)
        line.addWidget(self.order)
        return line

    def _make_stages(self) -> QStackedWidget:
        self.single = SingleStage(self._session, self)
        self.group = GroupStage(self._session, self)
        self.done_state = EmptyState(
            "check-circle-outline",
            self.tr("All pictures are sorted. Use these labels to train on them."),
            self,
        )
        self.stages = QStackedWidget(self)
        for stage in (self.single, self.group, self.done_state):
            self.stages.addWidget(stage)
        self.single.strip.chosen.connect(self._go_to)
        self.group.opened.connect(self._go_to)
        self.group.grid.installEventFilter(self)
        self.group.grid.selection_changed.connect(self._show_group_note)
        return self.stages

    def _make_buttons(self):
        line = row()
        self.copy_button = Button(
            self.tr("Copy into class folders…"),
            self,
            tip=self.tr("Copy the sorted pictures to another place, one folder for each class"),
            on_click=self._copy_or_cancel,
        )
        self.copy_bar = thin_bar(self.tr("How many pictures are copied"))
        self.copy_bar.setFixedWidth(160)
        self.copy_bar.hide()
        self.close_button = Button(
            self.tr("Close"),
            self,
            tip=self.tr("Go on another time: what is sorted is kept"),
            on_click=self.reject,
        )
        self.use_button = Button(
            self.tr("Use these labels"),
            self,
            accent=True,
            tip=self.tr("Write a table of labels beside the pictures and open it as data"),
            on_click=self.use,
        )
        # Enter accepts what is proposed; no button may take it.
        buttons = (self.copy_button, self.close_button, self.use_button, self.groups_button)
        for button in buttons:
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line.addWidget(self.copy_button)
        line.addWidget(self.copy_bar)
        line.addStretch(1)
        line.addWidget(self.close_button)
        line.addWidget(self.use_button)
        return line

    # What comes back

    def _on_opened(self, state: SortingState) -> None:
        self._state = state
        self._show()
        (self.single if state.classes else self.panel.new_class).setFocus()
        self.work.propose()

    def _on_proposed(self, proposals) -> None:
        if self._state is None:
            return
        self._state.set_proposals(proposals)
        if not self._state.classes and not self._state.decided:
            for name in _all_names(proposals):
                self._state.add_class(name)
        self._show()

    def _on_progressed(self, what: str, progress: Progress | None) -> None:
        if what == "copy":
            copying = progress is not None
            self.copy_bar.setVisible(copying)
            if progress is not None:
                self.copy_bar.setRange(0, progress.total)
                self.copy_bar.setValue(progress.done)
            self.copy_button.setText(
                self.tr("Cancel copying") if copying else self.tr("Copy into class folders…")
            )
        self.panel.show_work(what, progress)

    def _on_failed(self, sentence: str, details: str) -> None:
        self.message.show_message("error", sentence, details)
        self._show()

    def _on_table_written(self, path: str) -> None:
        name = Path(path).name
        self._session.open_data((self._root,), TableSpec(path=name, file="file", labels=("label",)))
        self.accept()

    def _on_copied(self, folder: str) -> None:
        self.message.show_message("info", self.tr("The pictures are copied to {0}.").format(folder))

    # What the user does

    def put(self, name: str) -> None:
        """Put what is shown into a class: the current picture, or those selected in the group."""
        state = self._state
        if state is None:
            return
        in_group = self.stages.currentWidget() is self.group
        current = () if state.current is None else (state.current,)
        paths = self.group.selected() if in_group else current
        if not paths:
            return
        state.put(paths, name)
        self._changed()

    def accept_proposed(self) -> None:
        """Put what is shown where the model proposes."""
        proposed = self._proposed()
        if proposed is not None:
            self.put(proposed[0])

    def skip(self) -> None:
        """Leave the current picture, or group, for later."""
        if self._state is None:
            return
        if self.stages.currentWidget() is self.group:
            self._next_group()
        else:
            self._state.skip()
        self._show()

    def undo(self) -> None:
        """Take the last decision back."""
        if self._state is not None and self._state.undo():
            self._changed()

    def rename(self, old: str, new: str) -> None:
        """Call a class something else."""
        if self._state is not None and self._name_fits(new, old):
            self._state.rename_class(old, new)
            self._shown_class = new if self._shown_class == old else self._shown_class
            self._changed()

    def remove(self, name: str) -> None:
        """Take a class away; its pictures are unsorted again."""
        if self._state is not None:
            self._state.remove_class(name)
            self._shown_class = None if self._shown_class == name else self._shown_class
            self._changed()

    def show_class(self, name: str) -> None:
        """Show what is in a class, to put mistakes elsewhere."""
        self._shown_class, self._group = name, ()
        self._show()

    def toggle_groups(self) -> None:
        """Show look-alikes, or single pictures again."""
        if self._group or self._shown_class is not None:
            self._group, self._shown_class = (), None
        elif self._state is not None and (groups := self._state.groups()):
            self._group = groups[0]
        else:
            self.message.show_message("info", self.tr("No look-alikes are left to be sorted."))
        self._show()

    def use(self) -> None:
        """Write the table of labels and open it."""
        self.use_button.setEnabled(False)
        self.work.write_table()

    def _go_to(self, path: str) -> None:
        if self._state is None:
            return
        if path in self._state.decided:
            return
        self._group, self._shown_class = (), None
        self._state.go_to(path)
        self._show()

    def _on_order(self, order) -> None:
        if self._state is not None:
            self._state.set_order(order)
            self._show()

    def _add_classes(self, names: tuple[str, ...]) -> None:
        if self._state is None or not all(self._name_fits(name) for name in names):
            return
        for name in names:
            self._state.add_class(name)
        self.panel.new_class.clear()
        self.stages.currentWidget().setFocus()
        self._changed()

    def _name_fits(self, name: str, renamed: str | None = None) -> bool:
        assert self._state is not None
        problem = self._state.problem_with(name, renamed)
        if problem == "exists":
            sentence = self.tr("There is a class {0} already.").format(name)
        elif problem == "empty":
            sentence = self.tr("A class needs a name.")
        elif problem:
            sentence = self.tr("A class name cannot hold {0}: leave it out.").format(problem)
        else:
            return True
        self.message.show_message("warning", sentence)
        return False

    def _copy_or_cancel(self) -> None:
        if self.work.is_working("copy"):
            self.work.cancel("copy")
            return
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Where to put the class folders"), str(Path(self._root).parent)
        )
        if folder:
            self.work.copy(folder)

    def _next_group(self) -> None:
        groups = self._state.groups() if self._state else []
        places = [place for place, paths in enumerate(groups) if paths == self._group]
        if not groups or groups == [self._group]:
            self._group = ()
        else:
            self._group = groups[(places[0] + 1) % len(groups)] if places else groups[0]

    def _changed(self) -> None:
        self.message.hide()
        self.work.changed()
        state = self._state
        if state is not None and self._group:
            left = tuple(path for path in self._group if path not in state.decided)
            if len(left) != len(self._group):
                self._group = left
                if len(left) < 2:
                    self._next_group()
        self._show()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and letters choose a class, Space skips, Backspace goes back, Enter accepts."""
        key, text = event.key(), event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo) or key == Qt.Key.Key_Backspace:
            self.undo()
        elif event.matches(QKeySequence.StandardKey.New):
            self.panel.new_class.setFocus()
        elif self._state is None or not plain:
            super().keyPressEvent(event)
        elif text.isdecimal() and 0 < int(text) <= min(NUM_KEYS, len(self._state.classes)):
            self.put(self._state.classes[int(text) - 1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept_proposed()
        elif key == Qt.Key.Key_Space:
            self.skip()
        elif text.isprintable() and text and len(self._state.classes) > NUM_KEYS:
            self._type_letter(text)
        elif key == Qt.Key.Key_G:
            self.toggle_groups()
        else:
            super().keyPressEvent(event)

    def _type_letter(self, letter: str) -> None:
        """First letters name a class where there are more than keys."""
        assert self._state is not None
        now = time.monotonic()
        if now - self._typed_at > _LETTER_SECONDS:
            self._letters = ""
        self._letters, self._typed_at = self._letters + letter, now
        name = self._state.class_by_letters(self._letters)
        if name is not None:
            self._letters = ""
            self.put(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the grid, too, Enter accepts; a double click opens."""
        if watched is self.group.grid and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Keep how far it has come."""
        self.work.close()
        super().done(result)

    # Showing

    def _proposed(self) -> tuple[str, float] | None:
        state = self._state
        if state is None or self._shown_class is not None:
            return None
        if self._group:
            return state.proposed_for(self.group.selected())
        return state.proposed(state.current)

    def _show(self) -> None:
        state = self._state
        self.panel.show_state(state, self._proposed())
        if state is None:
            for widget in (self.order, self.copy_button, self.use_button, self.groups_button):
                widget.setEnabled(False)
            return
        self._show_stage()
        # What is proposed for a group is known once it is shown.
        self.panel.show_state(state, self._proposed())
        self.use_button.setEnabled(len(state.counts()) >= 2 and not self.work.is_working("table"))
        self.copy_button.setEnabled(bool(state.decided))
        self.order.setEnabled(state.knows_classes)
        in_group = bool(self._group) or self._shown_class is not None
        self.groups_button.setChecked(in_group)
        self.groups_button.setText(
            self.tr("One by one") if in_group else self.tr("Look-alikes together")
        )
        self.groups_button.setEnabled(in_group or bool(state.proposals and state.num_left))

    def _show_stage(self) -> None:
        state = self._state
        assert state is not None
        if self._shown_class is not None or self._group:
            self._show_group()
            return
        if state.current is None:
            self.stages.setCurrentWidget(self.done_state)
            return
        self.single.show_path(
            state.current, state.short(state.current), state.coming(self.single.strip.room)
        )
        self.single.note.setText(self._last_decision())
        if self.stages.currentWidget() is not self.single:
            self.stages.setCurrentWidget(self.single)
            self.single.setFocus()

    def _show_group(self) -> None:
        state = self._state
        assert state is not None
        if self._shown_class is not None:
            paths = state.of_class(self._shown_class)
            title = self.tr("{0}: {1:,} pictures").format(self._shown_class, len(paths))
        else:
            paths = self._group
            title = self.tr("{0:,} pictures that look alike").format(len(paths))
        self.group.title.setText(title)
        shown = tuple(picture.path for picture in self.group.grid.pictures)
        if paths != shown or self.stages.currentWidget() is not self.group:
            captions = tuple(self._caption(path) for path in paths)
            self.group.show_paths(paths, captions, all_=self._shown_class is None)
        if self.stages.currentWidget() is not self.group:
            self.stages.setCurrentWidget(self.group)
            self.group.setFocus()
        self._show_group_note()

    def _show_group_note(self) -> None:
        count = len(self.group.selected())
        if self._shown_class is not None:
            text = self.tr("Select what is wrong here and press the key of its right class.")
        else:
            text = self.tr(
                "{0:,} selected: a key puts them into a class at once. Ctrl+click takes one out."
            ).format(count)
        self.group.note.setText(text)
        self.panel.show_state(self._state, self._proposed())

    def _caption(self, path: str) -> str:
        assert self._state is not None
        proposed = self._state.proposed(path)
        if proposed is None or self._shown_class is not None:
            return Path(path).name
        return f"{proposed[0]} {percent(min(0.99, proposed[1]), 0)}"

    def _last_decision(self) -> str:
        assert self._state is not None
        if not self._state.can_undo:
            return ""
        path, name = next(reversed(self._state.decided.items()), ("", ""))
        return self.tr("{0} went to {1}").format(self._state.short(path), name) if path else ""


def _all_names(proposals) -> list[str]:
    """The classes that a run knows, in natural order, as far as its likeliest tell."""
    names = {name for proposal in proposals for name, _ in proposal.top}
    return sorted(names, key=natural_key)
