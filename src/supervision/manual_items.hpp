// rulebook/manual_items.yaml: problems that no rule can see and that people enter, with their article and severity.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "supervision/domain/rule.hpp"

namespace yanlu::supervision {

struct ManualItem {
    std::string id;
    std::string title;
    std::string article;
    Severity severity = Severity::general;
    SubjectKind subject = SubjectKind::account;
    std::string says;                             // {account}, {unit}, {what}
    std::map<std::string, std::string> evidence;  // key → what the page calls it
};

class ManualItems {
public:
    // Throws RulebookError on an item without its facts, an unknown article, an id that stands twice or is a rule's.
    explicit ManualItems(const Rulebook& rulebook);

    const std::vector<ManualItem>& items() const { return items_; }
    const ManualItem* find(std::string_view id) const;
    const std::string& version() const { return version_; }  // of the file's bytes

private:
    std::vector<ManualItem> items_;
    std::string version_;
};

}  // namespace yanlu::supervision
