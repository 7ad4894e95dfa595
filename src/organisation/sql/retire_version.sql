-- The version in force is known otherwise from now on; it stays as what was known until then.
UPDATE unit_versions SET recorded_to = $2
WHERE unit_id = $1 AND recorded_to = 9223372036854775807 AND valid_to = '9999-12-31';
