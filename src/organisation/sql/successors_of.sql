SELECT successor_id FROM unit_successions WHERE predecessor_id = $1 ORDER BY successor_id;
