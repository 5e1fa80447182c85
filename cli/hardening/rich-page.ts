import type { TestPage } from "./hostile-pages.ts";

/**
 * A page with everything around and in its tables that pages have: description, structured data, breadcrumbs, menu, pictures
 * with titles, links, comments, code blocks, notes, permissions, error codes, limits in prose.
 */
export const RICH_PAGE: TestPage = {
  name: "rich.html",
  mediaType: "text/html",
  text: `<!DOCTYPE html>
<html lang="en-us"><head><meta charset="utf-8"><title>Resizing a Disk_Disk Service_API Reference</title>
<meta name="description" content="Resizes a disk"><link rel="canonical" href="https://docs.example.com/disk/resize.html" title="Resize">
<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"position": 1, "name": "Disks", "item": "https://docs.example.com/disk"}]}</script>
<style>.note { color: red }</style></head><body data-page="resize">
<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/disk/index.html" title="Home">Disk Service</a></li><li><a href="resize.html">Resizing</a></li></ol></nav>
<aside class="menu"><ul><li><a href="list.html" data-method="get">Listing Disks</a></li><li><a href="resize.html#top">Resizing a Disk</a></li></ul></aside>
<!-- generated: disk -->
<h1 id="top">Resizing a Disk</h1><p><img src="disk.png" alt="A picture" title="Larger"></p>
<div><h4>Function</h4><p>Makes a <b>disk</b> <a href="other.html#part" title="more">larger</a>. See <code>resize</code>.</p><pre><code class="language-json">{"note": "first"}</code></pre></div>
<div><h4>Constraints</h4><ul><li>Only one change at a time.</li></ul></div>
<div><h4>Authorization Information</h4><p>Action: disk:volumes:resize</p></div>
<div><h4>URI</h4><p>POST /v1.0/{project_id}/disks/{disk_id}/action</p>
<table summary="Path"><caption>Table 1 Path parameters</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td headers="a">project_id</td><td>Yes</td><td>String</td><td>Project of the disk.</td></tr>
<tr><td>disk_id</td><td>Yes</td><td>String</td><td>Id of the disk. The value complies with ^[a-z0-9-]{36}$.</td></tr></tbody></table>
<table><caption>Table 2 Query Parameters</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>dry_run</td><td>No</td><td>Boolean</td><td>Whether to check only. The default value is false.</td></tr></tbody></table></div>
<div><h4>Request Parameters</h4>
<table><caption>Table 3 Request header parameters</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>X-Auth-Token</td><td>Yes</td><td>String</td><td>User token.</td></tr><tr><td>X-Trace-Id</td><td>No</td><td>String</td><td>Trace.</td></tr></tbody></table>
<table><caption>Table 4 Request body parameters</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>name</td><td>No</td><td>String</td><td><p>Name of it.</p><p>Minimum: <strong>1</strong></p><p>Maximum: <strong>64</strong></p><p>Default: <strong>none</strong></p></td></tr>
<tr><td>parts</td><td>Yes</td><td>Array of <a href="#part">Part</a> objects</td><td>Its parts.</td></tr></tbody></table>
<table id="part"><caption>Table 5 Part</caption><thead><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>kind</td><td>Yes</td><td>String</td><td><p>Kind. Options:</p><ul><li>fast: on flash</li><li>slow: on tape</li></ul></td></tr>
<tr><td>labels</td><td>No</td><td>Map&lt;String,String&gt;</td><td>Words of it.</td></tr></tbody></table></div>
<div><h4>Response Parameters</h4><p>Status code: 202</p>
<table><caption>Table 6 Response body parameters</caption><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>job_id</td><td>String</td><td>Id of the job.</td></tr></tbody></table>
<p>Status code: 400</p><table><caption>Table 7 Response body parameters</caption><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead>
<tbody><tr><td>error_code</td><td>String</td><td>Code of the error.</td></tr></tbody></table></div>
<div><h4>Example Requests</h4><p>Resizing it</p><pre class="screen">POST https://{endpoint}/v1.0/p/disks/d/action

{
  "name" : "data",
  "parts" : [ { "kind" : "fast" } ]
}</pre></div>
<div><h4>Example Responses</h4><p>Status code: 202</p><pre class="screen">{
  "job_id" : "70a599e0"
}</pre></div>
<div><h4>Status Codes</h4><table><thead><tr><th>Status Code</th><th>Description</th></tr></thead>
<tbody><tr><td>202</td><td>Accepted</td></tr><tr><td>400</td><td>Bad Request</td></tr></tbody></table></div>
<div><h4>Error Codes</h4><p>See <a href="errors.html">Error Codes</a>.</p></div>
</body></html>
`,
};
