SELECT sequence, bytes, leaf FROM ledger_entries WHERE sequence = $1
