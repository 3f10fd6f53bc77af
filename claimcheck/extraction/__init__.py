"""Document → Reading: one step a file, ``pipeline`` is the recipe. Nothing here knows a language."""
