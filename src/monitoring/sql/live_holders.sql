SELECT h.id, h.change_id, h.name, h.titles, h.unit_name, h.valid_from, h.valid_to, h.replaces_id
FROM office_holders AS h
WHERE h.recorded_to = 9223372036854775807 AND h.recorded_from < 9223372036854775807
ORDER BY h.id
