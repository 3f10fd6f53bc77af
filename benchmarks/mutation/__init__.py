"""Plant one error in an article that has none, and see whether the checker finds it.

``articles`` reads the clean articles and the relations written beside them, ``figures`` reads their numbers without
the checker's own readers, ``bindings`` tells by how much a changed figure breaks a relation, ``operators`` makes the
edits, ``score`` runs the checker and counts.
"""
