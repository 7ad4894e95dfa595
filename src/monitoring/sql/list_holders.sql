-- $4 the last id seen; $5 limit.
SELECT h.id, h.change_id, h.name, h.titles, h.unit_name, h.valid_from, h.valid_to, h.replaces_id
-- include: chosen_holders
  AND h.id > $4
ORDER BY h.id LIMIT $5
