SELECT size FROM ledger_state WHERE only_row = 1
