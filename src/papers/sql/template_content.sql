SELECT content FROM paper_templates WHERE template = $1 AND number = $2
