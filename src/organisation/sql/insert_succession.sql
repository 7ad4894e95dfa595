INSERT INTO unit_successions (predecessor_id, successor_id, effective_on, decision) VALUES ($1, $2, $3, $4);
