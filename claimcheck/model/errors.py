"""Errors a user can mend: one clear line each."""

from __future__ import annotations


class ClaimcheckError(Exception):
    """Bad input, usage or ledger: the message is one line that says what is wrong and how to mend it.

    The command line prints it on standard error and exits with status 2.
    """
