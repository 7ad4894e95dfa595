UPDATE id_counter SET next = next + $1 WHERE only_row = 1 RETURNING next
