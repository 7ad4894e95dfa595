// Is this account an official one? One of four answers to a pasted link, id or name. "Registered" is said only where the register itself
// names that very account; what merely looks like it is never more than a hint.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "public_register/snapshot.hpp"

namespace yanlu::public_register {

enum class Verdict { registered, cancelled, not_registered, cannot_tell };
std::string_view code_of(Verdict verdict);

struct RegisterAnswer {
    Verdict verdict = Verdict::cannot_tell;
    std::string reason;  // a message's code: why
    std::map<std::string, std::string> args = {};
    const PublicAccount* account = nullptr;        // registered, cancelled
    const registry::Platform* platform = nullptr;  // what was understood of the text
    std::string platform_account_id = {};
    std::vector<const PublicAccount*> similar = {};  // what it may have been taken for
};

// `platform`: where the account was seen, if the asker says so; null otherwise. Pointers live as long as the snapshot.
RegisterAnswer answer_to(const Snapshot& snapshot, const registry::Platforms& platforms, std::string_view text,
                         const registry::Platform* platform);

// Of an account that is known already: registered or cancelled, by its state.
RegisterAnswer answer_of(const PublicAccount& account);

Json answer_json(const Snapshot& snapshot, const Rulebook& rulebook, const RegisterAnswer& answer);
Json account_json(const Rulebook& rulebook, const PublicAccount& account);

}  // namespace yanlu::public_register
