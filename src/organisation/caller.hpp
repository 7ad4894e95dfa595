// Who asks, with what right: the first parameter of every use case. Made by the session, the API token or the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "ledger/perform.hpp"

namespace yanlu::organisation {

// What a user may see: the units whose tree path lies in [path_from, path_to). Every read that a user sees takes one.
// Paths look like "/1001/1010/": a unit's subtree is the range from its path to its path with the last '/' raised to '0'.
struct Scope {
    std::string path_from;
    std::string path_to;

    static Scope city() { return {"/", "0"}; }
    // The unit alone: paths of its children go on with a digit of their id, which is never '0'.
    static Scope own(const std::string& path) { return {path, path + "0"}; }
    static Scope subtree(const std::string& path) { return {path, path.substr(0, path.size() - 1) + "0"}; }
    static Scope nothing() { return {"", ""}; }
    bool holds(std::string_view path) const { return path >= path_from && path < path_to; }
};

// A role in rulebook/permissions.yaml. Codes are stable; Chinese names live there.
// city_office_clerk, city_office_section_chief, city_office_leader, supervising_officer, editor, section_head, leader, monitor,
// guidance, system_administrator, security_administrator, audit_administrator
using Role = std::string;

struct Caller {
    ledger::Actor actor;
    Role role;
    Scope scope;  // what this role sees at this unit
    std::string idempotency_key = {};
    std::string request_id = {};
    std::optional<std::int64_t> expected_version = {};  // If-Match
    std::string unit_path = {};                         // of the unit of the appointment: what own and subtree count from
    bool is_system = false;  // jobs and the command line on the machine itself: may everything, named in the ledger

    ledger::Command command(std::string verb, Json request = Json::object()) const {
        return {actor, std::move(verb), std::move(request), idempotency_key, request_id};
    }
    static Caller system(std::string client) {
        Caller caller;
        caller.actor.client = std::move(client);
        caller.role = "system";
        caller.scope = Scope::city();
        caller.is_system = true;
        return caller;
    }
};

}  // namespace yanlu::organisation
