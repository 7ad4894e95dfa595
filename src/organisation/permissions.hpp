// rulebook/permissions.yaml as a question: may this caller do this verb to something of that unit? One table for the code, the API and the
// pages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/rulebook.hpp"
#include "organisation/caller.hpp"

namespace yanlu::organisation {

enum class Reach { own, subtree, city };

struct RoleDescription {
    Role code;
    std::string zh;
    std::string mode;  // host | supervising | city | guidance | administration
    Reach sees = Reach::own;
    bool counts_from_superior = false;
    bool is_exclusive = false;            // cannot be held beside a role of another kind
    std::vector<std::string> unit_kinds;  // where somebody can be appointed to it
    std::string source;
};

struct VerbDescription {
    std::string verb;  // "registry.read_accounts"
    std::string zh;
    std::map<Role, Reach> holders;
};

class Permissions {
public:
    explicit Permissions(const Rulebook& rulebook);

    const RoleDescription* role(std::string_view code) const;
    const std::vector<RoleDescription>& roles() const { return roles_; }
    const std::vector<VerbDescription>& verbs() const { return verbs_; }

    // How far a role reaches with a verb; nothing if it does not hold it. A verb that the table lacks is a bug: std::logic_error.
    std::optional<Reach> reach(std::string_view role, std::string_view verb) const;
    // The units that a role at the unit with this path reaches with a verb.
    std::optional<Scope> scope_of(std::string_view role, std::string_view verb, std::string_view unit_path) const;
    // For reads: the units whose rows the caller may be shown, or the refusal of the verb.
    Result<Scope> scope_for(const Caller& caller, std::string_view verb) const;
    // For writes and single records: nothing if allowed. What the caller does not see at all answers not_found; with a dry question about
    // the verb alone (`unit_path` empty) only the role counts.
    std::optional<Refusal> why_not(const Caller& caller, std::string_view verb, std::string_view unit_path = {}) const;
    // What a role sees at a unit: the caller's scope.
    Scope sight(std::string_view role, std::string_view unit_path) const;

    Json table() const;                                            // GET /permissions
    std::map<std::string, Reach> of(std::string_view role) const;  // every verb the role holds

private:
    const VerbDescription& verb(std::string_view name) const;
    Refusal not_granted(const Caller& caller, const VerbDescription& verb) const;
    std::string zh_of(std::string_view role) const;

    std::vector<RoleDescription> roles_;
    std::vector<VerbDescription> verbs_;
    std::map<std::string, std::size_t, std::less<>> verb_index_;
};

std::string_view code_of(Reach reach);  // own | subtree | city
std::string parent_path(std::string_view path);

}  // namespace yanlu::organisation
