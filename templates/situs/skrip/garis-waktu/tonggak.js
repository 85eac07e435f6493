// The name of a milestone where it is pointed at. The names stand in the row's cell of milestones, in the same order,
// each with its day, `Uji coba (31 Maret 2026); Peluncuran (1 Mei 2026)`; a name may have a semicolon of its own.
(() => {
  const { bidang } = garisWaktu;
  const kolom = [...(garisWaktu.program[0]?.tHead.rows[0].cells || [])].findIndex((sel) => sel.textContent === "Tonggak");
  bidang.addEventListener("pointerover", (e) => {
    if (!e.target.matches(".t") || e.target.firstChild) return;
    const semua = [...e.target.closest("td").querySelectorAll(".t")];
    const nama = e.target.closest("tr").cells[kolom].textContent.split(/(?<=\(\d+ \p{L}+ \d{4}\)); /u);
    const judul = document.createElementNS("http://www.w3.org/2000/svg", "title");
    judul.textContent = nama[semua.indexOf(e.target)] || nama.join("; ");
    e.target.append(judul);
  });
})();
