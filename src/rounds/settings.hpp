// rulebook/rounds.yaml, the check lists and the two process tables, checked once; every item that a round can ask for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/machines.hpp"
#include "ledger/context.hpp"

namespace yanlu::rounds {

// A rule of the rule book, asked by the machine, or an item of a check list, asked by a person.
struct Item {
    std::string id;
    std::string title;
    std::string article;
    bool is_veto = false;
    bool is_by_machine = false;
    bool is_watching = false;  // a rule that says something only of accounts that were observed
    // A person's item.
    std::string check_list = {};
    std::string how = {};
    std::string evidence = {};
    bool needs_evidence = false;
    std::vector<std::string> platforms = {};      // empty: all
    std::vector<std::string> account_kinds = {};  // empty: all

    bool applies_to(std::string_view platform, std::string_view account_kind) const;
};

// A figure of the office's, dated.
struct RoundParameter {
    struct Value {
        Date from;
        std::int64_t value;
        std::string source;
    };
    std::string name;
    std::string zh;
    std::string unit;
    std::vector<Value> values;  // ascending

    const Value& on(Date day) const;
};

struct Proposal {
    std::string every;  // month | quarter
    std::string kind;
    std::string scope;
    std::string title;
};

class RoundSettings {
public:
    explicit RoundSettings(const Rulebook& rulebook);  // RulebookError on a table, list or figure that will not do

    const flow::Machine& round() const { return *round_; }
    const flow::Machine& check() const { return *check_; }
    const std::vector<Item>& items() const { return items_; }  // veto items first, then by id
    const Item* item(std::string_view id) const;
    // The items of a round: those named, or all of its scope.
    std::vector<const Item*> chosen(std::string_view scope, const std::vector<std::string>& ids) const;

    const std::vector<RoundParameter>& parameters() const { return parameters_; }
    std::int64_t value(std::string_view name, Date day) const { return parameter(name).on(day).value; }
    const RoundParameter& parameter(std::string_view name) const;
    const std::vector<Proposal>& proposals() const { return proposals_; }

private:
    void read_rules(const Rulebook& rulebook, const YAML::Node& node);
    void read_check_lists(const Rulebook& rulebook);
    void read_parameters(const std::filesystem::path& file, const YAML::Node& node);
    void read_proposals(const std::filesystem::path& file, const YAML::Node& node);

    const flow::Machine* round_;
    const flow::Machine* check_;
    std::vector<Item> items_;
    std::vector<RoundParameter> parameters_;
    std::vector<Proposal> proposals_;
};

const RoundSettings& settings(const Rulebook& rulebook);

}  // namespace yanlu::rounds
