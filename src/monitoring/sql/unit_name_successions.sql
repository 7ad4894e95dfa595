SELECT predecessor_id, successor_id FROM unit_successions ORDER BY predecessor_id, successor_id;
