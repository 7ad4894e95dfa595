// rulebook/reconciliation.yaml and the names of the filing systems: how lists from outside are read and judged.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rulebook.hpp"
#include "reconciliation/domain/groups.hpp"
#include "registry/platforms.hpp"

namespace yanlu::reconciliation {

struct ListColumn {
    std::string field;  // name, platform …
    std::string zh;
    std::vector<std::string> titles;
};

// Field → title of the column that holds it.
using ColumnMapping = std::map<std::string, std::string>;

struct NamedSource {
    SourceKind kind = SourceKind::registry;
    std::string code;
    std::string zh;
};

struct SaidPlatform {
    std::string code;    // empty: the family alone was said
    std::string family;  // empty: not understood
};

class Settings {
public:
    explicit Settings(const Rulebook& rulebook);

    std::int64_t days_to_file() const { return days_to_file_; }
    const std::vector<ListColumn>& columns() const { return columns_; }
    // Every source that a list can come from: registry, each filing system, the monitor, each platform.
    const std::vector<NamedSource>& sources() const { return sources_; }
    const NamedSource* source(std::string_view kind, std::string_view code) const;
    std::string source_zh(std::string_view code) const;

    SaidPlatform platform(const std::string& said) const;
    // The family of a platform: its own code, unless lists do not tell it from another.
    const std::string& family(const std::string& platform) const;
    std::string family_zh(const std::string& family) const;
    std::optional<Life> life(const std::string& said) const;
    Life life_of_state(const std::string& account_state) const;
    // By exact title, then by one that contains it, then by the nearest; each column serves one field.
    ColumnMapping suggest(const std::vector<std::string>& titles) const;
    std::size_t known_titles(const std::vector<std::string>& titles) const;

private:
    void read_sources(const Rulebook& rulebook, const YAML::Node& node);
    void read_families(const Rulebook& rulebook, const YAML::Node& node);
    void read_words(const Rulebook& rulebook, const YAML::Node& node);

    std::int64_t days_to_file_ = 0;
    std::vector<ListColumn> columns_;
    std::vector<NamedSource> sources_;
    std::map<std::string, std::string> families_;      // platform → family
    std::map<std::string, std::string> family_names_;  // family → zh
    std::map<std::string, SaidPlatform> platforms_;
    std::map<std::string, Life> lives_;
    std::map<std::string, Life> account_states_;
};

// Lower case, half width, without blanks and brackets' content: 账号名称（全称） and 账号名称 are one title.
std::string plain_title(std::string_view title);

}  // namespace yanlu::reconciliation
