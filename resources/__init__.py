"""Files that ship with Graft: icons, styles, the sample source model and its pictures."""
