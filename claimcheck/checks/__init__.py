"""Rules: each a pure function of relations or claims, a policy and the day. Knows no ledger, language or file."""
