import ArgumentParser
import Domain
import Foundation
import Store

/// Copies one tenant into one file, with a manifest beside it.
struct TenantExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Copies a tenant into one file with a manifest. A server may be running.",
        discussion:
            "The copy is checked. `vouchsafe tenant import` takes it into another server, or this one.")

    @OptionGroup var tenant: TenantArgument
    @Argument(
        help:
            "The file to make, as acme.sqlite, with its manifest acme.sqlite.json beside it; or acme.tar, which holds both."
    )
    var file: String
    @Flag(help: "As a JSON object: the manifest.") var json = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        let folder = try data.existingFolder()
        guard
            let tenant = try StoredFile(folder.control, kind: .control).tenants().first(where: {
                $0.slug == slug
            })
        else { throw StoreFault.noSuchTenant(slug.text) }
        guard !DiskFile(file).exists, !DiskFile(file + ".json").exists else {
            throw CommandFailure("\(file) is there already. Name another file.")
        }
        if file.hasSuffix(".tar") { return try archive(tenant, folder) }
        let draft = "\(file).unfinished"
        DiskFile(draft).removeIfThere()
        let name = URL(fileURLWithPath: file).lastPathComponent
        let snapshot = try Snapshot(
            of: StoredFile(folder.tenant(slug.text), kind: .tenant), as: name, tenant: tenant, to: draft)
        let manifest = Manifest(madeAt: Date(), entries: [snapshot.entry])
        try ManifestFile(path: file + ".json").write(manifest)
        try DiskFile(draft).move(to: file)
        if json { return try Output.say(json: manifest) }
        Output.say(
            "\(slug) is copied and checked: \(file), \(Bytes.spelled(snapshot.entry.bytes)); keep \(file).json with it."
        )
    }

    private func archive(_ tenant: Tenant, _ folder: DataFolder) throws {
        let manifest = try TenantArchive(file).make(of: tenant, in: folder, at: Date())
        if json { return try Output.say(json: manifest) }
        Output.say(
            "\(tenant.slug) is copied and checked: \(file), \(Bytes.spelled(DiskFile(file).bytes)).")
    }
}
