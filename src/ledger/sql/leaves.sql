SELECT leaf FROM ledger_entries WHERE sequence < $1 ORDER BY sequence
