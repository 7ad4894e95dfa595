-- One rule among others of one statement, so that what they all read is worked out once. Values as text, because the rules' columns differ.
SELECT {number} AS rule_number, several.subject_id AS subject_id, several.key AS key{columns}
FROM (
{query}
) AS several
