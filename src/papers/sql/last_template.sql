SELECT max(number) FROM paper_templates WHERE template = $1
