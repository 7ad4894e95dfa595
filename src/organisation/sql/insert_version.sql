INSERT INTO unit_versions (id, unit_id, name, short_name, credit_code, kind, level, parent_id, supervising_unit_id, sector_authority_id,
    area, is_covered, state, decision, valid_from, valid_to, recorded_from, recorded_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 9223372036854775807);
