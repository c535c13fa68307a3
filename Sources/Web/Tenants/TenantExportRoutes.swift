import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import Views

/// A tenant as one file with its manifest: made beside the requests, checked, and then fetched by administrators only.
func addTenantExports(to site: Site) {
    site.administrator.get("tenants/:tenant/export") { context in
        let tenant = try await context.tenantRow().tenant
        return context.page(
            TenantExport(
                frame: context.frame(title: "Export \(tenant.name)"), tenant: tenant,
                standing: context.exportStanding(of: tenant.slug), clock: context.clock))
    }
    site.administrator.post("tenants/:tenant/export") { context, _ in
        let tenant = try await context.tenantRow().tenant
        let services = context.visit.services
        let act = context.act(.tenantExported, on: tenant.slug, "exported the tenant \(tenant.name)")
        if await services.exports.begin(tenant, at: context.now, services.logger) {
            try await context.control.write { try $0.record(act) }
        }
        return context.redirect(to: .admin(.tenantExport(tenant.slug)))
    }
    // It leaves a line on the record, so it is no GET.
    site.administrator.post("tenants/:tenant/export/file") { context, _ in
        let tenant = try await context.tenantRow().tenant
        let archive = context.visit.services.exports.archive(of: tenant.slug)
        guard archive.isThere else { return context.redirect(to: .admin(.tenantExport(tenant.slug))) }
        let act = context.act(
            .exportFetched, on: tenant.slug, "downloaded the export of \(tenant.name)")
        try await context.control.write { try $0.record(act) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/x-tar", .cacheControl: "no-store",
                .contentDisposition: #"attachment; filename="\#(tenant.slug).tar""#,
            ], body: ResponseBody(file: archive.path))
    }
}

extension AdministratorContext {
    fileprivate func exportStanding(of slug: Slug) -> TenantExport.Standing {
        let exports = visit.services.exports
        switch exports.standing(of: slug) {
        case .running: return .running
        case .failed(let why): return .failed(why)
        case nil: break
        }
        let archive = exports.archive(of: slug)
        guard archive.isThere, let manifest = try? archive.manifest(), let entry = manifest.entries.first
        else {
            return .none
        }
        return .ready(
            TenantExport.File(
                name: "\(slug).tar", madeAt: manifest.madeAt, bytes: Int64(DiskFile(archive.path).bytes),
                sha256: entry.sha256, schema: entry.schema, rows: entry.rows))
    }
}

extension ResponseBody {
    /// A file of any length, a quarter of a megabyte at a time.
    fileprivate init(file path: String) {
        self.init(contentLength: DiskFile(path).bytes) { writer in
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            while let part = try file.read(upToCount: 1 << 18), !part.isEmpty {
                try await writer.write(ByteBuffer(bytes: part))
            }
            try await writer.finish(nil)
        }
    }
}
