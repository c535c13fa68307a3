import ArgumentParser
import Domain
import Foundation
import Store

/// Deletes a tenant for good.
struct TenantDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Deletes a tenant and its file for good. The server must be stopped.",
        discussion: "Export it first if anybody may want it back.")

    @OptionGroup var tenant: TenantArgument
    @Option(help: "The short name once more: so that nobody deletes what they did not mean.") var confirm:
        String
    @OptionGroup var data: DataOption

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        guard confirm == slug.text else {
            throw CommandFailure("--confirm has to be “\(slug)”; nothing is deleted.", isUsage: true)
        }
        let folder = try data.existingFolder()
        let now = Date()
        try await data.alone("Deleting removes files", in: folder) { open in
            try await open.control.write { transaction in
                guard let tenant = try transaction.tenant(slug) else {
                    throw StoreFault.noSuchTenant(slug.text)
                }
                try transaction.remove(
                    tenant,
                    act: Administration(
                        operatorAt: now, .tenantDeleted, slug: slug,
                        sentence: "deleted the tenant \(tenant.name)"))
            }
            for suffix in ["", "-wal", "-shm"] { DiskFile(folder.tenant(slug.text) + suffix).removeIfThere() }
        }
        Output.say("\(slug) is deleted.")
    }
}
