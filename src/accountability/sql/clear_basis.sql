DELETE FROM ladder_basis WHERE case_id = $1
