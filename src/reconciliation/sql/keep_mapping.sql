INSERT INTO reconciliation_mappings (id, fingerprint, source, mapping, used_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (fingerprint, source) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
