-- Findings in the form of the truth file: the subject by its id on the platform, a unit by its name.
SELECT f.rule, coalesce(i.platform_account_id, (SELECT p.platform_post_id FROM post_versions AS p WHERE p.post_id = f.subject_id AND p.version = 1),
                     (SELECT u.name FROM unit_versions AS u
                      WHERE f.subject_kind = 'unit' AND u.unit_id = f.subject_id AND u.valid_to = '9999-12-31' AND u.recorded_to = 9223372036854775807), ''),
       f.violation_key, f.first_day, f.last_day
FROM findings AS f
LEFT JOIN account_identities AS i ON f.subject_kind = 'account' AND i.id = f.subject_id
ORDER BY f.rule, f.id
