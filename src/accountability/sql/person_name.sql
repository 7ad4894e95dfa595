SELECT p.name FROM people AS p WHERE p.id = $1
