SELECT number, content FROM paper_templates WHERE template = $1 AND retired_at IS NULL ORDER BY number DESC LIMIT 1
