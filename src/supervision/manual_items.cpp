// YAML to items; a fault names the file.
#include "supervision/manual_items.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"
#include "supervision/rules.hpp"

namespace yanlu::supervision {
namespace {

using Path = std::filesystem::path;

// The first characters of the digest: enough to tell two states of the file apart.
std::string version_of(const Path& file) {
    constexpr std::size_t shown = 12;
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in) throw RulebookError(file, "cannot be read");
    const Digest digest = sha256(out.str());
    return hex(digest).substr(0, shown);
}

ManualItem item_of(const Path& file, const YAML::Node& node) {
    const auto text = [&](const char* key) { return node[key].as<std::string>(); };
    ManualItem item{text("id"), text("title"), text("article"), Severity::general, SubjectKind::account, text("says"), {}};
    const auto severity = severity_of(text("severity"));
    if (!severity) throw RulebookError(file, "unknown severity in " + item.id);
    item.severity = *severity;
    const std::string subject = text("subject");
    if (subject != "account" && subject != "unit") throw RulebookError(file, "the subject of " + item.id + " is neither account nor unit");
    item.subject = subject == "unit" ? SubjectKind::unit : SubjectKind::account;
    if (node["evidence"]) item.evidence = node["evidence"].as<std::map<std::string, std::string>>();
    return item;
}

}  // namespace

ManualItems::ManualItems(const Rulebook& rulebook) {
    const Path file = rulebook.root() / "manual_items.yaml";
    version_ = version_of(file);
    const auto& rules = rulebook.part<RuleSet>();
    try {
        for (const auto& node : Rulebook::load_yaml(file)["items"]) {
            ManualItem item = item_of(file, node);
            if (find(item.id) || rules.find(item.id)) throw RulebookError(file, "stands twice: " + item.id);
            if (!rulebook.article(item.article)) throw RulebookError(file, "unknown article " + item.article);
            items_.push_back(std::move(item));
        }
    } catch (const YAML::Exception& e) {
        throw RulebookError(file, e.what());
    }
}

const ManualItem* ManualItems::find(std::string_view id) const {
    const auto found = std::ranges::find(items_, id, &ManualItem::id);
    return found == items_.end() ? nullptr : &*found;
}

}  // namespace yanlu::supervision
