INSERT INTO assessment_sheets (assessment_id, version, unit_id, object_class, class_place, total, verdict, unit_rank, body)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
