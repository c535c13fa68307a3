import ArgumentParser
import Domain
import Foundation
import Store

/// Takes in a tenant that was exported, here or elsewhere.
struct TenantImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes in an exported tenant. A server may be running, except with --replace.",
        discussion: """
            The file is held against its manifest first; a single changed bit is refused. Its people are signed out and \
            its open links end: sessions belong to the server that they began on.
            """)

    @OptionGroup var tenant: TenantArgument
    @Argument(help: "The exported file, with its manifest beside it; or a .tar, which holds both.") var file:
        String
    @Flag(help: "In the place of the tenant that has this short name; that one's file is kept aside.")
    var replace = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        let folder = try data.folder()
        guard file.hasSuffix(".tar") else {
            let manifest = try ManifestFile(path: file + ".json").read()
            guard let entry = manifest.entries.first, let facts = entry.tenant else {
                throw CommandFailure("\(file).json describes no exported tenant.")
            }
            try entry.verify(file)
            return try await take(entry, facts, from: file, as: slug, in: folder, manifest)
        }
        let copy = folder.tenant(slug.text) + ".arriving"
        defer { DiskFile(copy).removeIfThere() }
        let (manifest, entry, facts) = try TenantArchive(file).unpack(to: copy)
        try await take(entry, facts, from: copy, as: slug, in: folder, manifest)
    }

    private func take(
        _ entry: Manifest.Entry, _ facts: Manifest.TenantFacts, from file: String, as slug: Slug,
        in folder: DataFolder, _ manifest: Manifest
    ) async throws {
        try ControlDatabase(folder, use: .beside(folder)).close()
        let isKnown = try StoredFile(folder.control, kind: .control).tenants().contains { $0.slug == slug }
        if isKnown, !replace {
            throw CommandFailure(
                "There is a tenant “\(slug)” already. Choose another short name, or stop the server and use --replace."
            )
        }
        let placement = Placement(in: folder, at: Date())
        if isKnown {
            let lock = try data.takeLock(of: folder, "Replacing a tenant moves its file away")
            try await place(entry, from: file, as: slug, in: folder, placement)
            try await enter(facts, as: slug, in: try ControlDatabase(folder), manifest)
            withExtendedLifetime(lock) {}
        } else {
            try await place(entry, from: file, as: slug, in: folder, placement)
            try await enter(facts, as: slug, in: try ControlDatabase(folder, use: .beside(folder)), manifest)
        }
        folder.giveToOwner()
        Output.say("\(facts.name) is here as \(slug). Its people sign in anew.")
        if DiskFile(placement.aside).exists {
            Output.say("The file that it replaced is kept in \(placement.aside).")
        }
    }

    /// Prepared under a name that nobody opens.
    private func place(
        _ entry: Manifest.Entry, from file: String, as slug: Slug, in folder: DataFolder,
        _ placement: Placement
    ) async throws {
        let target = folder.tenant(slug.text)
        let now = Date()
        do {
            try placement.prepare(entry, from: file, to: target)
            try await TenantPreparation().run(placement.draft(of: target), as: slug) {
                try $0.endAllSessions(at: now)
            }
        } catch {
            placement.discard(target)
            throw error
        }
        try placement.place(target)
    }

    private func enter(
        _ facts: Manifest.TenantFacts, as slug: Slug, in control: ControlDatabase, _ manifest: Manifest
    ) async throws {
        let (now, name, madeAt) = (Date(), facts.name, manifest.madeAt)
        try await control.write { transaction in
            try transaction.takeIn(
                facts.tenant(as: slug), at: now,
                act: Administration(
                    operatorAt: now, .tenantTakenIn, slug: slug, sentence: "took in the tenant \(name)",
                    detail: "exported on \(madeAt.formatted(.iso8601))"))
        }
        try control.close()
    }
}
