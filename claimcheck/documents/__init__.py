"""Bytes → Document: decoded text, blocks, and the metadata that the format carries. One file a format."""

from .reader import read_bytes, read_path, read_text

__all__ = ["read_bytes", "read_path", "read_text"]
