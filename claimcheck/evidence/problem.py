"""Why evidence could not be had. Never a verdict on a claim: a network that is down says nothing of a figure."""

from __future__ import annotations


class EvidenceProblem(Exception):
    """One line: what could not be fetched, read or found, and why."""
