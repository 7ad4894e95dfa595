-- Those that a change adds or, of an ending, takes out.
SELECT h.id, h.change_id, h.name, h.titles, h.unit_name, h.valid_from, h.valid_to, h.replaces_id
FROM office_holders AS h
WHERE h.change_id = $1 OR h.id IN (SELECT e.holder_id FROM office_holder_endings AS e WHERE e.change_id = $1)
ORDER BY h.id
