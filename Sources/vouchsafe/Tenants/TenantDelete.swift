import ArgumentParser
import Domain
import Foundation
import Store

/// Closes a tenant, to be deleted when its grace is over, or deletes it at once.
struct TenantDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Closes a tenant, to be deleted in 30 days. A server may be running, except with --now.",
        discussion: """
            Until the 30 days are over, `vouchsafe tenant keep` opens it again as it was. With --now its file is removed \
            at once and for good: export it first if anybody may want it back.
            """)

    @OptionGroup var tenant: TenantArgument
    @Option(help: "The short name once more: so that nobody deletes what they did not mean.") var confirm:
        String
    @Flag(help: "At once and for good. The server must be stopped.") var now = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        guard confirm == slug.text else {
            throw CommandFailure("--confirm has to be “\(slug)”; nothing is deleted.", isUsage: true)
        }
        if self.now { return try await remove(slug) }
        let (now, typed) = (Date(), confirm)
        let deletesAt = try await data.beside { open, _ in
            try await open.control.write { transaction in
                guard let tenant = try transaction.tenant(slug) else {
                    throw StoreFault.noSuchTenant(slug.text)
                }
                guard let deletion = try tenant.delete(typed: typed, at: now) else { return tenant.deletesAt }
                try transaction.save(deletion)
                try transaction.record(
                    Administration(
                        operatorAt: now, .tenantDeletionOrdered, slug: slug,
                        sentence:
                            "closed the tenant \(tenant.name), to be deleted in \(Tenant.graceDays) days"))
                return deletion.tenant.deletesAt
            }
        }
        let day = deletesAt.map { Day(of: $0, in: .gmt).spelled } ?? ""
        Output.say(
            "\(slug) is closed and deleted on \(day). `vouchsafe tenant keep \(slug)` takes that back.")
    }

    private func remove(_ slug: Slug) async throws {
        let folder = try data.existingFolder()
        let now = Date()
        try await data.alone("Deleting removes files", in: folder) { open in
            guard let tenant = try await open.control.read({ try $0.tenant(slug) }) else {
                throw StoreFault.noSuchTenant(slug.text)
            }
            try await TenantRemoval(folder: folder, control: open.control, registry: open.registry).remove(
                tenant,
                act: Administration(
                    operatorAt: now, .tenantDeleted, slug: slug,
                    sentence: "deleted the tenant \(tenant.name)"))
        }
        Output.say("\(slug) is deleted.")
    }
}

/// Takes back that a tenant is to be deleted.
struct TenantKeep: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keep",
        abstract: "Keeps a tenant that was to be deleted, as it was. A server may be running.")

    @OptionGroup var tenant: TenantArgument
    @OptionGroup var data: DataOption

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        let now = Date()
        let changed = try await data.beside { open, _ in
            try await open.control.write { transaction in
                guard let tenant = try transaction.tenant(slug) else {
                    throw StoreFault.noSuchTenant(slug.text)
                }
                guard let reprieve = try tenant.keep(at: now) else { return false }
                try transaction.save(reprieve)
                try transaction.record(
                    Administration(
                        operatorAt: now, .tenantKept, slug: slug, sentence: "kept the tenant \(tenant.name)"))
                return true
            }
        }
        Output.say(
            changed ? "\(slug) stays, as it was." : "\(slug) was not to be deleted; nothing is changed.")
    }
}
