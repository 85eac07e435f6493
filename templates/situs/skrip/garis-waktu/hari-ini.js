// A line at today, where today lies in the period. The page itself knows no clock, so the same plan gives the same page.
(() => {
  const { bidang } = garisWaktu;
  const [awal, akhir] = [bidang.dataset.awal, bidang.dataset.akhir].map((teks) => new Date(`${teks}T00:00`));
  const bagian = (Date.now() - awal) / (akhir - awal);
  if (bagian < 0 || bagian > 1) return;
  const kiri = `calc(var(--nama) + var(--jalur) * ${bagian.toFixed(5)})`;
  for (const [induk, kelas, teks] of [[bidang, "hari-ini", ""], [bidang.querySelector(".sumbu"), "hari-ini-label", "hari ini"]]) {
    const garis = Object.assign(document.createElement("div"), { className: kelas, textContent: teks });
    garis.style.left = kiri;
    induk.append(garis);
  }
})();
