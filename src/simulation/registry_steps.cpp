// Contracts, duty holders, proofs.
#include "simulation/registry_steps.hpp"

#include "registry/accounts.hpp"
#include "registry/attachments.hpp"

namespace yanlu::simulation {
namespace {

// The smallest PNG: one pixel. What it shows is not read by the product.
constexpr unsigned char pixel[] = {0x89, 'P',  'N',  'G',  0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 'I',  'H',  'D',  'R',  0x00,
                                   0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00,
                                   0x00, 0x00, 0x0D, 'I',  'D',  'A',  'T',  0x78, 0x9C, 0x62, 0x00, 0x01, 0x00, 0x00, 0x05, 0x00, 0x01,
                                   0x0D, 0x0A, 0x2D, 0xB4, 0x00, 0x00, 0x00, 0x00, 'I',  'E',  'N',  'D',  0xAE, 0x42, 0x60, 0x82};

VendorId vendor_named(Stage& stage, const std::string& name) {
    if (const auto known = stage.vendors.find(name); known != stage.vendors.end()) return known->second;
    const Json made = stage.must(registry::create_vendor(stage.context, stage.caller(), {name}), "vendor " + name);
    return stage.vendors.emplace(name, VendorId{made.at("id").get<std::int64_t>()}).first->second;
}

}  // namespace

void record_contract(Stage& stage, std::size_t account, const PlannedContract& contract) {
    const VendorId vendor = vendor_named(stage, contract.vendor);
    stage.must(registry::record_contract(stage.context, stage.caller(), stage.accounts[account],
                                         {vendor, contract.starts_on, contract.ends_on, "2 人"}),
               "contract of " + contract.vendor);
}

void set_holders(Stage& stage, std::size_t account, Date day) {
    registry::Holders holders;
    for (const auto& holder : stage.plan.accounts[account].holders) {
        if (!stage.vacant[account].contains(holder.duty)) holders[holder.duty].push_back({holder.name, holder.title, holder.phone});
    }
    stage.must(registry::set_duty_holders(stage.context, stage.caller(), stage.accounts[account], {holders, day}), "duty holders");
}

AttachmentId hand_in_proof(Stage& stage, const organisation::Caller& caller) {
    const std::string_view bytes(reinterpret_cast<const char*>(pixel), sizeof pixel);
    storage::Transaction transaction(stage.context.database);
    const auto kept = stage.must(registry::keep_attachment(stage.context, caller.actor.person, "平台截图.png", bytes), "proof");
    transaction.commit();
    return kept.id;
}

}  // namespace yanlu::simulation
