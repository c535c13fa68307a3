import ArgumentParser
import Domain
import Foundation
import Store

/// Closes a tenant to its people, who read why; nothing of it is lost.
struct TenantSuspend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Closes a tenant to its people. A server may be running.")

    @OptionGroup var tenant: TenantArgument
    @Option(help: "Why, in a sentence that its people read.") var because: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        let (now, reason) = (Date(), Letter.line(because).trimmingBlanks)
        let changed = try await data.beside { open, _ in
            try await open.control.write { transaction in
                guard let tenant = try transaction.tenant(slug) else {
                    throw StoreFault.noSuchTenant(slug.text)
                }
                guard let suspension = try tenant.suspend(because: reason) else { return false }
                try transaction.save(suspension)
                try transaction.record(
                    Administration(
                        operatorAt: now, .tenantSuspended, slug: slug,
                        sentence: "suspended the tenant \(tenant.name)", detail: reason))
                return true
            }
        }
        Output.say(changed ? "\(slug) is suspended." : "\(slug) was suspended already; nothing is changed.")
    }
}

/// Opens a suspended tenant again.
struct TenantResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Opens a suspended tenant again. A server may be running.")

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
                guard let resumption = tenant.resume() else { return false }
                try transaction.save(resumption)
                try transaction.record(
                    Administration(
                        operatorAt: now, .tenantResumed, slug: slug,
                        sentence: "resumed the tenant \(tenant.name)"))
                return true
            }
        }
        Output.say(changed ? "\(slug) is open again." : "\(slug) was not suspended; nothing is changed.")
    }
}
