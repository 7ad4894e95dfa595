UPDATE paper_templates SET retired_at = $3 WHERE template = $1 AND number = $2
