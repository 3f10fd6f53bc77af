"""The nouns of the house: frozen, typed, no behaviour beyond their own arithmetic."""
