"""Finding what is meant by a few letters of it. No Qt.

Libraries measure how alike two texts are (typing errors); here the letters typed are to be found
in order, at the heads of words if they can be, as people abbreviate what they know.
"""

_SUBSTRING, _HEAD, _FIRST = 60, 30, 20


def match(query: str, text: str) -> tuple[float, tuple[int, ...]] | None:
    """How well `text` is meant by `query`, and which letters of it were typed.

    Each word of the query must be found, in any order: as it stands, or letter for letter with
    others in between, as in `tsl` for "Train from the selected layer".

    Args:
        query: What was typed; small letters.
        text: What it may mean.

    Returns:
        A score (more is better) and places in `text`; None where it is not meant.
    """
    low = text.lower()
    if len(low) != len(text):
        # A few letters become two when they are made small; then places would be others'.
        low = text
    score, places = 0.0, set()
    for word in query.split():
        found = _whole(word, low) or _spread(word, low)
        if found is None:
            return None
        score += found[0]
        places.update(found[1])
    return score - len(text) / 100, tuple(sorted(places))


def _is_head(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum() or (text[at].isdigit() != text[at - 1].isdigit())


def _whole(word: str, text: str) -> tuple[float, range] | None:
    at = best = text.find(word)
    if at < 0:
        return None
    while at >= 0 and not _is_head(text, at):
        at = text.find(word, at + 1)
    best = at if at >= 0 else best
    score = _SUBSTRING + _HEAD * (at >= 0) + _FIRST * (best == 0) + 2 * len(word)
    return score, range(best, best + len(word))


def _spread(word: str, text: str) -> tuple[float, list[int]] | None:
    """The letters of `word` in order; each at the head of a word or right after the last one."""
    if len(word) < 2:
        return None
    best: tuple[float, list[int]] | None = None
    start = text.find(word[0])
    while start >= 0:
        if _is_head(text, start):
            places = _follow(word, text, start)
            if places is not None:
                heads = sum(_is_head(text, place) for place in places)
                score = 10 * heads - (places[-1] - start) / 10
                if best is None or score > best[0]:
                    best = (score, places)
        start = text.find(word[0], start + 1)
    return best


def _follow(word: str, text: str, start: int) -> list[int] | None:
    places = [start]
    for letter in word[1:]:
        after = places[-1] + 1
        if after < len(text) and text[after] == letter:
            places.append(after)
            continue
        at = text.find(letter, after)
        while at >= 0 and not _is_head(text, at):
            at = text.find(letter, at + 1)
        if at < 0:
            return None
        places.append(at)
    return places
