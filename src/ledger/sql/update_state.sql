UPDATE ledger_state SET size = $1, frontier = $2 WHERE only_row = 1
